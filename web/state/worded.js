/**
 * A sequence with its words as text, and back: a word and a number on each line, as they are typed or come out of two columns of a
 * spreadsheet. What has always been numbers only (parse.js) still is: a line of two numbers has no word.
 */
import { numberOf, plain } from '../address/number.js';
import { quoted } from '../address/quoted.js';
import { wordOf } from '../address/words.js';
import { STEPS } from '../ranges.js';
import { textOf } from '../words/text.js';
import { parseSequence } from './parse.js';
import { sameNumbers, sameWords } from './same.js';

/** @typedef {{values: number[], words: readonly string[]}} Steps */
/** @typedef {{word: string, number: string, column: boolean}} Row  `column`: a tab parts them */

/** Characters of a text that is read: words take up more of them than numbers. */
const LONGEST = 30_000;
/** What a word has and a number has not. */
export const LETTER = /[\p{L}\p{Extended_Pictographic}]/u;
/** It begins as a number does. */
export const NUMERIC = /^[+\-‐-―−﹣]?[.,]?\p{N}/u;
/** Something in it does, by itself or in brackets. */
export const HAS_NUMBER = /(?:^|[\s,;([{])[+\-‐-―−﹣]?[.,]?\p{N}/u;
/** Two columns that are called so are what they say, whatever stands in them. */
const HEAD = /^words?[\t ,;]+(?:inputs?|numbers?|values?|x)$/i;
const HEAD_WRITTEN = 'word\tinput';

/** @param {string} line @returns {Row} */
function rowOf(line) {
  const comma = Math.max(line.lastIndexOf(','), line.lastIndexOf(';'));
  for (const at of [line.lastIndexOf('\t'), line.lastIndexOf(' '), comma]) {
    const [word, number] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()];
    if (word && NUMERIC.test(number) && (at !== comma || !/[,;]/.test(word)))
      return { word, number, column: line[at] === '\t' };
  }
  return { word: '', number: line, column: false };
}

/** What stands around the words of all rows is not theirs: quotation marks, or a comma before each number. @param {Row[]} rows @returns {Row[]} */
export function bare(rows) {
  const typed = rows.filter(({ word, column }) => word && !column);
  const ends = new Set(typed.map(({ word }) => word.at(-1) ?? ''));
  const [end = ''] = ends;
  const parted = ends.size === 1 && ',;:'.includes(end);
  return rows.map((row) => {
    const word = parted && !row.column ? row.word.slice(0, -1).trim() : row.word;
    return { ...row, word: /^"([^"]+)"$/.exec(word)?.[1] ?? word };
  });
}

/** Leaves the reading with a sentence. @param {string} key @param {import('../words/text.js').Holes} values @returns {{what: string}} */
const refused = (key, values) => ({ what: textOf(`sequence.${key}`, values) });

/** @param {Row[]} rows @param {boolean} named  the columns are: a word may look like a number @param {number} most @returns {Steps | {what: string}} */
function stepsOf(rows, named, most) {
  if (rows.length > most) return refused('many', { count: rows.length, most });
  const values = [];
  const words = [];
  for (const [index, { word, number, column }] of rows.entries()) {
    const place = { number: index + 1 };
    if (number === '') return refused('gap', place);
    const twice = column ? !LETTER.test(word) && NUMERIC.test(word) : HAS_NUMBER.test(word);
    if (!NUMERIC.test(number) || (!named && twice))
      return refused('row', { ...place, given: quoted(word ? `${word} ${number}` : number) });
    const parsed = numberOf(plain(number));
    if ('what' in parsed) return refused('number', { ...place, what: parsed.what });
    const found = wordOf(word);
    if ('wrong' in found) return refused('number', { ...place, what: textOf('editor.word_refused', found) });
    values.push(parsed.value);
    words.push(found.word);
  }
  return { values, words: words.some(Boolean) ? words : [] };
}

/** @param {string} text @param {{most?: number|undefined}} [limits]  steps @returns {Steps | {what: string}} */
export function parseSteps(text, { most = STEPS.most } = {}) {
  const lines = text.length > LONGEST ? [] : text.trim().split(/\r\n?|\n/).map((line) => line.trim()); // biome-ignore format: one line
  if (HEAD.test(lines[0] ?? '') && lines.length > 1) return stepsOf(lines.slice(1).map(rowOf), true, most);
  const numbers = parseSequence(text, { most });
  if ('values' in numbers) return { ...numbers, words: [] };
  const rows = lines.map(rowOf);
  return rows.some(({ word }) => LETTER.test(word) && !HAS_NUMBER.test(word))
    ? stepsOf(bare(rows), false, most)
    : numbers;
}

/** The same as text: as a hand would write it, if it means just this, else in columns. @param {readonly number[]} inputs @param {readonly string[]} words */
export function stepsText(inputs, words) {
  if (words.length === 0) return inputs.join(', ');
  const rows = (/** @type {string} */ between) =>
    inputs.map((input, index) => (words[index] ? `${words[index]}${between}${input}` : input)).join('\n');
  const means = (/** @type {string} */ text) => {
    const read = parseSteps(text);
    return 'values' in read && sameNumbers(read.values, [...inputs]) && sameWords(read.words, words);
  };
  return [rows(' '), rows('\t')].find(means) ?? `${HEAD_WRITTEN}\n${rows('\t')}`;
}
