/**
 * A sequence with several numbers for each step as text, and back: a line for each step, its numbers and before them its word, if it has
 * one; over them a line with the names of the inputs, if they have any. Programs and spreadsheets give such tables, too (matrix.js,
 * records.js). Which way round a table stands is never guessed (doubt.js).
 */
import { numberOf, plain } from '../address/number.js';
import { quoted } from '../address/quoted.js';
import { wordOf } from '../address/words.js';
import { SIZE, STEPS } from '../ranges.js';
import { textOf } from '../words/text.js';
import { doubtAbout, rowsOf } from './doubt.js';
import { matrixOf } from './matrix.js';
import { recordsIn } from './records.js';
import { unruled } from './ruled.js';
import { sameNumbers, sameWords } from './same.js';
import { ELIDED_LINE, orRefused, Refusal, whole } from './tidied.js';
import { bare, HAS_NUMBER, LETTER, NUMERIC, parseSteps } from './worded.js';

/** @typedef {{values: number[], D: number, words: readonly string[], names: readonly string[]|undefined}} Rows  flat, step by step; names only where the text has them */
/** @typedef {import('./worded.js').Row} Row */
/** @typedef {{steps?: number, inputs?: number}} Limits  the most that there may be */
/** @import { Doubt, Table } from './doubt.js' */
/** @typedef {{separator: string, cells: string[]}} Head  '' for blanks */
/** @typedef {{inputs: readonly number[], D: number, words: readonly string[], names: readonly string[]}} Sequence */

const WORD_HEAD = /^words?$/i;
/** Over a column that only counts the steps. */
const COUNT_HEAD = /^(?:step|index|time|t|#|)$/i;
/** A name that says no more than which input it is. */
const PLAIN_NAME = /^(?:x|input)[ _]?(\d+)$/i;
const SEPARATORS = ['\t', ';', ','];

/** @param {string} cell */
const unquoted = (cell) => /^"(.*)"$/.exec(cell)?.[1] ?? cell;

/** @param {string} cell */
const isNumber = (cell) => 'value' in numberOf(plain(cell) || ' ');

/** It needs no quotation marks to be told from a number. @param {string} cell */
const isName = (cell) => LETTER.test(cell) && !isNumber(cell);

/** Whether they count from 0 or from 1. @param {readonly (number|string)[]} cells */
const count = (cells) => [0, 1].some((first) => cells.every((cell, index) => String(cell) === String(index + first)));

/** The first line as names, if none of them looks like a number. @param {string} line @returns {Head|undefined} */
function headIn(line) {
  const separator = SEPARATORS.find((one) => line.includes(one)) ?? '';
  const cells = (separator ? line.split(separator) : line.trim().split(/ +/)).map((cell) => cell.trim());
  const named = cells.every((cell) => cell === '' || cell.startsWith('"') || isName(cell));
  return named && cells.some(Boolean) ? { separator, cells: cells.map(unquoted) } : undefined;
}

/** @param {string} name @param {number} index @returns {string} */
function nameOf(name, index) {
  const [, number] = PLAIN_NAME.exec(name) ?? [];
  if (number === String(index + 1)) return '';
  const found = wordOf(name);
  if ('wrong' in found)
    throw new Refusal(textOf('rows.name', { number: index + 1, what: textOf('pasted.name_refused', found) }));
  return found.word;
}

/** A word in quotation marks, and what stands behind it. */
const QUOTED = /^ *"([^"]*)"[\t ,;]+(.*)$/;

/** A line whose first cell is its word, whatever it looks like. @param {string} line @param {string} separator @returns {Row} */
function worded(line, separator) {
  const [, said, rest] = QUOTED.exec(line) ?? [];
  if (said !== undefined && rest !== undefined) return { word: said.trim(), number: rest, column: true };
  const at = line.indexOf(separator);
  return { word: unquoted(line.slice(0, Math.max(at, 0)).trim()), number: line.slice(at + 1), column: true };
}

/** It is a number, or stands behind the last one. @param {string} piece */
const ends = (piece) => piece === '' || NUMERIC.test(piece);

/** @param {string} line @returns {Row} */
function rowOf(line) {
  if (LETTER.test(QUOTED.exec(line)?.[1] ?? '')) return worded(line, '');
  const [cell = ''] = line.split('\t', 1);
  if (cell !== line)
    return NUMERIC.test(cell.trim()) || !cell.trim() ? { word: '', number: line, column: true } : worded(line, '\t');
  const pieces = line.split(/([ ,;]+)/);
  let count = 0; // of numbers at the end; between two pieces stands what parts them
  while (2 * count < pieces.length && ends(pieces.at(-1 - 2 * count) ?? '')) count += 1;
  const from = pieces.length - 2 * count;
  return {
    word: pieces.slice(0, Math.max(from, 0)).join('').trim(),
    number: pieces.slice(from + 1).join(''),
    column: false,
  };
}

/** @param {readonly Row[]} rows @param {boolean} named  their words stand in a column that is called so */
function wordsOf(rows, named) {
  return rows.map(({ word, number, column }, index) => {
    const place = { number: index + 1 };
    if (!named && (column ? NUMERIC.test(word) : HAS_NUMBER.test(word)))
      throw new Refusal(textOf('rows.row', { ...place, given: quoted(`${word} ${number}`.trim()) }));
    const found = wordOf(word);
    if ('wrong' in found)
      throw new Refusal(textOf('rows.word', { ...place, what: textOf('editor.word_refused', found) }));
    return found.word;
  });
}

/** @param {string} text @param {number} D @returns {number[][]} */
function tableOf(text, D) {
  const table = matrixOf(text, { columns: D, called: 'step' });
  if ('what' in table) throw new Refusal(table.what);
  return table.rows;
}

/** Lines with words before their numbers. @param {string[]} lines @returns {Row[]|undefined}  nothing where there are none */
function saying(lines) {
  const rows = bare(lines.map(rowOf));
  return rows.some(({ word }) => LETTER.test(word) && !HAS_NUMBER.test(word)) ? rows : undefined;
}

/** @param {readonly Row[]} rows @param {number} D */
function numbersOf(rows, D) {
  const lines = rows.map(({ number }) => number.replace(/[ ,;]+$/, ''));
  const gap = lines.indexOf('');
  if (gap >= 0) throw new Refusal(textOf('pasted.gap', { called: 'step', number: gap + 1, place: 1 }));
  return tableOf(lines.join('\n'), D);
}

/** Lines under one with the names of their columns. @param {Head} head @param {string[]} lines */
function under({ separator, cells: [first = '', ...others] }, lines) {
  const column = separator !== '' && (COUNT_HEAD.test(first) || WORD_HEAD.test(first));
  const rows = column ? lines.map((line) => worded(line, separator)) : lines.map(rowOf);
  const cells = column || (WORD_HEAD.test(first) && rows.some(({ word }) => word)) ? others : [first, ...others];
  const said = column ? [] : wordsOf(rows, false);
  const table = numbersOf(rows, cells.length);
  const width = table[0]?.length ?? 0;
  const names = () => cells.map(nameOf);
  // A table that pandas prints has the places of its rows before them, without a name.
  if (cells.length === width - 1 && count(table.map(([place = '']) => place)))
    return { table: table.map((row) => row.slice(1)), words: [], names: names() };
  if (cells.length !== width)
    throw new Refusal(textOf('rows.names', { count: cells.length, expected: width, given: quoted(cells.join(', ')) }));
  const counted = column && COUNT_HEAD.test(first) && count(rows.map(({ word }) => word));
  return { table, words: counted ? [] : column ? wordsOf(rows, true) : said, names: names() };
}

/** Numbers over the columns, and one over none before them: pandas prints and writes such a table without names. @param {string[]} lines @returns {Table|undefined} */
function numbered(lines) {
  const cells = lines.map((line) => {
    const separator = SEPARATORS.find((one) => line.includes(one)) ?? / +/;
    return line.trim().split(separator).map((cell) => cell.trim()); // biome-ignore format: one line
  });
  const [[corner = '', ...named] = [], ...rows] = cells;
  const head = corner === '' ? named : [corner, ...named];
  if (rows.length === 0 || !count(head) || !count(rows.map(([place = '']) => place))) return undefined;
  if (!rows.every(({ length }) => length === head.length + 1)) return undefined;
  return {
    table: tableOf(rows.map((row) => row.slice(1).join('\t')).join('\n'), head.length),
    words: [],
    names: [],
  };
}

/** @param {string[]} lines @param {number} D @returns {Table|undefined} */
function readLines(lines, D) {
  const [first = '', ...others] = lines;
  const head = others.length > 0 ? headIn(first) : undefined;
  const rows = saying(head ? others : lines);
  // Of a sentence no line is taken for names that has none of the marks of a table.
  if (head && (head.separator || !rows || WORD_HEAD.test(head.cells[0] ?? ''))) return under(head, others);
  const sentence = head ? saying(lines) : rows;
  return sentence && { words: wordsOf(sentence, false), table: numbersOf(sentence, D), names: undefined };
}

/** With names there is no doubt which way round it stands. @param {string} given @param {number} D @returns {Table} */
function tableIn(given, D) {
  const text = unruled(given);
  const records = recordsIn(text, (name) => WORD_HEAD.test(name));
  if (records) {
    const said = records.words.map((word) => ({ word, number: '', column: true }));
    return { table: records.table, words: wordsOf(said, true), names: records.names.map(nameOf) };
  }
  const numbers = matrixOf(text, { columns: D, called: 'step' });
  if ('rows' in numbers) return { table: numbers.rows, words: [], names: undefined };
  whole(text, ELIDED_LINE);
  const lines = text.replace(/^\s*\n|\s+$/g, '').split(/\r\n?|\n/);
  const read = numbered(lines) ?? readLines(lines, D);
  if (!read) throw new Refusal(numbers.what);
  return read;
}

/**
 * @param {string} text @param {number} D  how many inputs a step has now
 * @param {Limits} [limits]  of what is edited, unless others are given
 * @returns {Rows | {what: string} | Doubt}
 */
export function parseRows(text, D, { steps = STEPS.most, inputs = SIZE.edited } = {}) {
  return orRefused(() => {
    const found = tableIn(text, D);
    const { table } = found;
    const width = table[0]?.length ?? 0;
    const doubt = found.names ? undefined : doubtAbout(found, D);
    const answers = doubt?.answers.filter(({ rows }) => rows.D <= inputs && rows.values.length <= rows.D * steps) ?? [];
    if (doubt && answers.length > 0) return { ...doubt, answers };
    if (table.length > steps) throw new Refusal(textOf('rows.many', { count: table.length, most: steps }));
    if (table.length === 1 && width !== D)
      throw new Refusal(textOf('pasted.ragged', { called: 'step', number: 1, count: width, expected: D }));
    if (width > inputs) throw new Refusal(textOf('rows.wide', { count: width, most: inputs }));
    return rowsOf(found);
  });
}

/** What a text means where each step has D numbers: another table with its own number of them, if it can mean nothing else. @param {string} text @param {number} D @param {Limits} [limits] @returns {Rows | {what: string} | Doubt} */
export function readSteps(text, D, limits) {
  const rows = parseRows(text, D, limits);
  if (D > 1) return rows;
  const one = parseSteps(text, { most: limits?.steps });
  if ('values' in one) return { ...one, D: 1, names: undefined };
  if ('what' in rows || 'question' in rows || rows.D > 1) return 'what' in rows ? one : rows;
  return rows.names ? { ...rows, names: undefined } : one; // a column under its name
}

/** @param {string} text @param {boolean} bare  whether it could stand there as it is */
const cellOf = (text, bare) => (bare && !text.startsWith('"') ? text : `"${text}"`);

/** The same as text: as a hand would write it, if it means just this, else in columns that are called what they are. @param {Sequence} sequence */
export function rowsText({ inputs, D, words, names }) {
  const steps = inputs.length / D;
  const called = Array.from({ length: D }, (_, index) => names[index] || `x${index + 1}`);
  const rows = (/** @type {string} */ between, /** @type {boolean} */ column) =>
    Array.from({ length: steps }, (_, index) => {
      const word = words[index] ?? '';
      const numbers = inputs.slice(index * D, (index + 1) * D);
      return [...(column ? [cellOf(word, true)] : word ? [word] : []), ...numbers].join(between);
    });
  const hand = [...(names.some(Boolean) ? [called.join(', ')] : []), ...rows(' ', false)].join('\n');
  const columns = [['word', ...called.map((name) => cellOf(name, isName(name)))].join('\t'), ...rows('\t', true)].join(
    '\n',
  );
  const read = steps > STEPS.most || D > SIZE.edited ? undefined : parseRows(hand, D);
  const means =
    read &&
    'values' in read &&
    sameNumbers(read.values, [...inputs]) &&
    sameWords(read.words, words) &&
    sameWords(read.names ?? [], names);
  return means ? hand : columns;
}
