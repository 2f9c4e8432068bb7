/**
 * What a worked line is made of, before it is drawn or spoken: numbers and signs that know their part.
 * A line is a list of chunks; it may only be broken between two of them.
 */

/** @import { Part, PartSymbol, Place } from '../../parts.js' */
/** @typedef {'number'|'sign'|'relation'|'curve'|'fence'} Kind */
/** @typedef {{kind: Kind, text: string, place?: Place|undefined}} Token */

/** @param {string} text @param {Part} part @param {PartSymbol} [symbol] @returns {Token} */
export const number = (text, part, symbol) => ({ kind: 'number', text, place: { part, symbol } });

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

/** A number behind a multiplication sign: negative ones in parentheses. @param {string} text @param {Part} part */
export const factor = (text, part) => (text.startsWith('−') ? [open, number(text, part), close] : [number(text, part)]);

/** A number that is added to something: its sign becomes the operator. @param {string} text @param {Place} place @param {Place} adds  the operator's own */
export const summand = (text, { part, symbol }, adds) =>
  text.startsWith('−')
    ? [sign('−', adds), number(text.slice(1), part, symbol)]
    : [sign('+', adds), number(text, part, symbol)];
