/**
 * What a worked line is made of, before it is drawn or spoken: numbers and signs that know their part.
 * A line is a list of chunks; it may only be broken between two of them.
 */

/** @import { Place } from '../../kinds/kind.js' */
/** @typedef {'number'|'sign'|'relation'|'curve'|'fence'} Kind */
/** @typedef {{kind: Kind, text: string, place?: Place|undefined}} Token */

/** @param {{text: string, place?: Place}} printed @returns {Token} */
export const number = ({ text, place }) => ({ kind: 'number', text, place });

/** @param {string} text @param {Place} [place] @returns {Token} */
export const sign = (text, place) => ({ kind: 'sign', text, place });

/** @param {string} text @param {Place} place @returns {Token} */
export const curve = (text, place) => ({ kind: 'curve', text, place });

/** @param {boolean} holds  false: the line is not true to the last printed digit @returns {Token} */
export const equals = (holds) => ({ kind: 'relation', text: holds ? '=' : '≈' });

/** @type {Token} */
export const open = { kind: 'fence', text: '(' };
/** @type {Token} */
export const close = { kind: 'fence', text: ')' };

export const times = sign('·');

/** @param {Token[]} tokens  whether they begin with a number below zero */
const isNegative = ([first]) => first?.kind === 'number' && first.text.startsWith('−');

/** What is multiplied, behind its sign if there is one: a sum, and behind a sign a negative number, in parentheses. @param {Token[]} tokens @param {string} [behind] */
export function factor(tokens, behind = '·') {
  const sum =
    tokens.length > 1 && tokens[0]?.kind !== 'fence' && tokens.some(({ kind, place }) => kind === 'sign' && place);
  return sum || (behind && tokens.length === 1 && isNegative(tokens)) ? [open, ...tokens, close] : tokens;
}

/** What is added to something: the sign of its first number becomes the operator. @param {Token[]} tokens @param {Place} adds  the operator's own */
export function added(tokens, adds) {
  const [first, ...rest] = tokens;
  if (!first || !isNegative(tokens)) return [sign('+', adds), ...tokens];
  return [sign('−', adds), { ...first, text: first.text.slice(1) }, ...rest];
}

/** A number that stands alone tells its sign; zero has none. @param {Token[][]} chunks */
export function withSign(chunks) {
  const [only, ...others] = chunks.flat();
  if (!only || others.length > 0 || isNegative([only]) || !/[1-9]/.test(only.text))
    return chunks.map((chunk) => [...chunk]);
  return [[{ ...only, text: `+${only.text}` }]];
}
