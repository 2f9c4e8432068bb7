/** The words on the steps as an address has them: apart by commas, each percent-encoded; and what may be a word at all. */
import { WORD } from '../ranges.js';
import { once } from './pairs.js';
import { quoted } from './quoted.js';

/** What cannot be seen, breaks the line, or turns the direction of what stands behind it. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * One word, its blanks made even, or what is wrong with it.
 * @param {string} text
 * @returns {{word: string} | {wrong: 'long'|'unseen', given: string, most: number}}
 */
export function wordOf(text) {
  const word = text.replace(/\s+/g, ' ').trim();
  const told = { given: quoted(word), most: WORD.most };
  if (UNSEEN.test(word)) return { wrong: 'unseen', ...told };
  return Array.from(word.slice(0, 2 * WORD.most + 1)).length > WORD.most ? { wrong: 'long', ...told } : { word };
}

/** One for all, so that nothing is drawn anew for it. @type {readonly string[]} */
const NONE = [];

/** Words that all are empty are none. @param {readonly string[]} words @returns {readonly string[]} */
export const someWords = (words) => (words.some(Boolean) ? words : NONE);

/** Half a character (a lone surrogate) has no encoding. Marks that text formats give a meaning are encoded as well. @param {string} word */
const encoded = (word) =>
  encodeURIComponent(word.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** @param {readonly string[]} words */
export const wordsText = (words) => words.map(encoded).join(',');

/**
 * @param {string} text  nothing: no words
 * @param {number} steps
 * @returns {{words: readonly string[]} | {wrong: string, given: string, most: number, count: number}}
 */
export function wordsIn(text, steps) {
  const found = text.trim() === '' ? [] : text.split(',').map((piece) => wordOf(once(piece)));
  const count = found.length;
  if (count !== 0 && count !== steps) return { wrong: 'count', given: '', most: WORD.most, count };
  const words = [];
  for (const one of found) {
    if ('wrong' in one) return { ...one, count };
    words.push(one.word);
  }
  return { words: someWords(words) };
}
