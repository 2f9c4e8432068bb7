/**
 * A pasted text as a table of numbers, if it can mean only one; else one sentence that says what was wrong. Rows stand in brackets, as
 * programs print them, or on lines, as spreadsheets give them; within a row one kind of separator stands between all numbers.
 */
import { numberOf, withoutComma } from '../address/number.js';
import { quoted } from '../address/quoted.js';
import { textOf } from '../words/text.js';
import { ANY, CLOSING, parted, uncommaed, unwrapped } from './parted.js';
import { unprinted } from './printed.js';
import { orRefused, Refusal, tidied, unquoted } from './tidied.js';

/** @typedef {{rows: number[][]} | {what: string}} ParsedMatrix  its rows have as many numbers as each other */
/**
 * @typedef {object} Expected
 * @property {number} [columns]  how many numbers a row has, where that is known; the reader may give another table
 * @property {'row'|'step'} [called]  what a row is
 */

const LONGEST = 200_000;
const SEPARATORS = /** @type {const} */ (['\t', ';', ',', ' ']);
/** Brackets with no others in them. */
const INNERMOST = /([[({])([^()[\]{}]*)([\])}])/g;
/** What is left of them while the brackets around them are looked at. */
const ROW = '\u0000';
const ROWS = new RegExp(`^${ROW}(?:[\\s,;]*${ROW})*[\\s,;]*$`);
const AROUND_ROW = new RegExp(`\\[\\s*${ROW}\\s*,?\\s*\\]|\\(\\s*${ROW}\\s*,?\\s*\\)|\\{\\s*${ROW}\\s*,?\\s*\\}`, 'g');
const DEEPEST = 8;
/** R names the columns in the first line, and the row at the beginning of each. */
const COLUMNS_OF_R = /^(?:\[,\d+\] ?)+\n/;
const ROW_OF_R = /^\[\d+,\] /gm;

/**
 * @param {string} text
 * @param {Expected} [expected]
 * @returns {ParsedMatrix}
 */
export const matrixOf = (text, { columns = 0, called = 'row' } = {}) =>
  orRefused(() => {
    if (text.length > LONGEST) throw new Refusal(textOf('pasted.long', { count: text.length, most: LONGEST }));
    const whole = unprinted(tidied(text).trim().replace(COLUMNS_OF_R, '').replace(ROW_OF_R, '')).replace(
      /^\n+|\s+$/g,
      '',
    );
    const bracketed = /[()[\]{}]/.test(whole);
    const written = bracketed ? inBrackets(whole) : whole.split('\n');
    if (!written.some(Boolean)) throw new Refusal(textOf('pasted.nothing'));
    const lines = written.map((line) => unquoted(line).replace(/^ +| +$/g, ''));
    const parted = lines.map((line, index) => piecesOf(line, { called, number: index + 1 }));
    const counts = parted.map(({ length }) => length);
    const expected = counts.includes(columns) ? columns : counts[0];
    const ragged = counts.findIndex((count) => count !== expected);
    if (ragged >= 0)
      throw new Refusal(
        textOf('pasted.ragged', { called, number: ragged + 1, count: counts[ragged] ?? 0, expected: expected ?? 0 }),
      );
    // Nothing may tell a comma between two numbers from one within a number.
    const commas = bracketed || columns === expected ? [] : lines.map((line) => withoutComma(line, 'yes'));
    if (commas[0] && commas.every(Boolean)) throw new Refusal(commas[0]);
    return {
      rows: parted.map((pieces, index) =>
        pieces.map((piece, k) => numberIn(piece, { called, number: index + 1, place: k + 1 })),
      ),
    };
  });

/** The rows of a table in brackets. @param {string} text */
function inBrackets(text) {
  /** @type {string[]} */
  const rows = [];
  let around = text.replace(INNERMOST, (all, opening, row, closing) => {
    if (CLOSING.get(opening) !== closing) return all;
    rows.push(row.replace(/\n+/g, row.includes(';') ? '' : ' ').replace(/[,;]\s*$/, ''));
    return ROW;
  });
  // A batch of one: each step has brackets of its own around its row.
  for (let depth = 0; depth < DEEPEST && !ROWS.test(around); depth += 1) around = around.replace(AROUND_ROW, ROW);
  around = unwrapped(around);
  if (!ROWS.test(around)) throw new Refusal(textOf('pasted.brackets'));
  return rows.length === 1 ? /** @type {string} */ (rows[0]).split(';') : rows;
}

/** @param {string} line @param {{called: string, number: number}} place */
function piecesOf(line, place) {
  const tokens = line.split(/[;\t ]+/);
  if (tokens.length > 1) uncommaed(tokens);
  const { pieces, called } = parted(line, SEPARATORS);
  const gap = pieces.indexOf('');
  if (gap >= 0) throw new Refusal(textOf('pasted.gap', { ...place, place: gap + 1 }));
  for (const piece of called ? pieces : []) {
    const count = piece.split(ANY).length;
    if (count > 1) throw new Refusal(textOf('pasted.between', { given: quoted(piece), count, separator: called }));
  }
  return pieces;
}

/** @param {string} piece @param {{called: string, number: number, place: number}} place */
function numberIn(piece, place) {
  const parsed = numberOf(piece);
  if ('what' in parsed) throw new Refusal(textOf('pasted.number', { ...place, what: parsed.what }));
  return parsed.value;
}
