/** Numbers in a text, parted: by brackets around all of them, and by what stands between two. */
import { withoutComma } from '../address/number.js';
import { Refusal, unpaired } from './tidied.js';

/** What closes each bracket. */
export const CLOSING = new Map([['[', ']'], ['(', ')'], ['{', '}']]); // biome-ignore format: one line
/** What may stand between numbers, as sentences call it. */
const CALLED = { '\n': 'lines', ';': 'semicolons', '\t': 'tabs', ',': 'commas', ' ': 'spaces' };
/** @typedef {keyof typeof CALLED} Separator */
/** Any of them. */
export const ANY = /[\n;\t, ]+/;

/** Without the brackets around all of it. @param {string} text */
export function unwrapped(text) {
  let inside = text;
  while (inside.length > 1 && CLOSING.get(inside.charAt(0)) === inside.at(-1)) inside = inside.slice(1, -1).trim();
  return inside;
}

/** Refuses a comma that may stand within a number, where others stand beside it. @param {readonly string[]} words */
export function uncommaed(words) {
  for (const word of words) {
    const comma = withoutComma(word.replace(/,$/, ''), 'yes');
    if (comma) throw new Refusal(comma);
  }
}

/**
 * The pieces between the first of the separators that is there; one piece where none is. Nothing below it may part the pieces.
 * @param {string} text @param {readonly Separator[]} separators
 */
export function parted(text, separators) {
  unpaired(text);
  let left = text.replace(/ +/g, ' ');
  for (const separator of separators) {
    const pieces = left.split(separator).map((piece) => piece.trim());
    if (pieces.length > 1 && pieces.at(-1) === '' && /[,;]/.test(separator)) pieces.pop();
    if (pieces.length > 1) return { pieces, called: CALLED[separator] };
    left = pieces[0] ?? '';
  }
  return { pieces: [left], called: '' };
}
