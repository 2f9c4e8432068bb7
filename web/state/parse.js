/**
 * A pasted text as the numbers of a sequence, if it can mean only one sequence; else one sentence that says what was wrong.
 *
 * Lines, semicolons, tabs, commas and blanks stand above one another in this order: where one of them parts the text, nothing
 * below it may part the pieces. So a table with several numbers for each step is not read as that many steps.
 */

import { numberOf } from '../address/number.js';
import { quoted } from '../address/quoted.js';
import { STEPS } from '../ranges.js';
import { textOf } from '../words/text.js';
import { ANY, parted, uncommaed, unwrapped } from './parted.js';
import { unprinted } from './printed.js';
import { orRefused, Refusal, tidied, unquoted } from './tidied.js';

/** @typedef {{values: number[]} | {what: string}} ParsedSequence */

/** That a number may take up. */
const CHARACTERS = 100;
const SEPARATORS = /** @type {const} */ (['\n', ';', '\t', ',', ' ']);
/** Brackets around one number only, as a column has them. Around (0.3) a comma is asked for: without it some mean −0.3. */
const AROUND_ONE = /\[\s*([^\s()[\]{},;]+)\s*,?\s*\]|\{\s*([^\s()[\]{},;]+)\s*,?\s*\}|\(\s*([^\s()[\]{},;]+)\s*,\s*\)/g;
const LONE = /(?<![^\s()[\]{},;])[^\s()[\]{},;]*\(\s*[^\s()[\]{},;]+\s*\)/;
const DEEPEST = 8;

/**
 * @param {string} text
 * @param {{most?: number}} [limits]  steps
 * @returns {ParsedSequence}
 */
export const parseSequence = (text, { most = STEPS.most } = {}) =>
  orRefused(() => {
    if (text.length > CHARACTERS * most) throw new Refusal(textOf('sequence.long', { count: text.length, most }));
    const whole = tidied(text).replace(/([,;])\n+/g, '$1 '); // a list that goes on in the next line
    return { values: numbersOf(wordsOf(unquoted(unbracketed(unprinted(whole)))), most) };
  });

/** @param {string} text */
function unbracketed(text) {
  let inside = text;
  for (let depth = 0, before = ''; depth < DEEPEST && inside !== before; depth += 1) {
    before = inside;
    inside = before.replace(AROUND_ONE, (_, ...groups) => ` ${groups.slice(0, 3).find(Boolean)} `);
  }
  const [lone] = LONE.exec(inside) ?? [];
  if (lone?.startsWith('(')) throw new Refusal(textOf('sequence.parentheses', { given: quoted(lone) }));
  if (lone) throw new Refusal(textOf('number.none', { given: quoted(lone) }));
  const whole = inside;
  inside = unwrapped(inside);
  if (/[()[\]{}]/.test(inside)) {
    const [, row] = /[([{]([^()[\]{}]*)[)\]}]/.exec(whole) ?? [];
    const count = row?.split(ANY).filter(Boolean).length ?? 0;
    if (count > 1) throw new Refusal(textOf('sequence.rows', { given: quoted(`[${row}]`), count }));
    throw new Refusal(textOf('sequence.brackets'));
  }
  return inside === whole ? whole : inside.replaceAll('\n', ' ');
}

/** @param {string} text */
function wordsOf(text) {
  uncommaed(text.split(/[\n;\t ]+/));
  const { pieces, called } = parted(text.trim(), SEPARATORS);
  if (called) return pieces.map((piece, k) => one(piece, k, called));
  return pieces[0] === '' ? [] : pieces;
}

/** The one number that a piece of the text may be. @param {string} piece @param {number} k @param {string} called */
function one(piece, k, called) {
  if (piece === '') throw new Refusal(textOf('sequence.gap', { number: k + 1 }));
  const count = piece.split(ANY).filter(Boolean).length;
  if (count < 2) return piece;
  if (called === 'lines') throw new Refusal(textOf('sequence.line', { number: k + 1, count }));
  throw new Refusal(textOf('sequence.between', { given: quoted(piece), count, separator: called }));
}

/** @param {string[]} words @param {number} most */
function numbersOf(words, most) {
  if (words.length < STEPS.fewest) throw new Refusal(textOf('sequence.nothing'));
  if (words.length > most) throw new Refusal(textOf('sequence.many', { count: words.length, most }));
  return words.map((word, k) => {
    const parsed = numberOf(word);
    if ('what' in parsed) throw new Refusal(textOf('sequence.number', { number: k + 1, what: parsed.what }));
    return parsed.value;
  });
}
