/**
 * The state of the page as a file: the fields of an address (address/state.js) as JSON, numbers as numbers and words as words. There is no
 * limit to its length, where some systems cut an address.
 *
 *     {"lstm": 1, "preset": "default", "shape": "2x1", "forget_gate": [0.5, …], "inputs": [1, 0], "words": ["to", "be"], "step": 2}
 */
import { pair } from '../address/pairs.js';
import { wordsIn } from '../address/words.js';

/** How it is saved. */
export const FILE_NAME = 'lstm-cell.json';

/** The version of such a file. */
export const VERSION = 1;

const WORDS = ['words', 'names'];
const NUMBER = /^-?[\d.]+(?:e-?\d+)?$/;

/** @param {string} key @param {string} text  as in an address */
function value(key, text) {
  const pieces = text.split(',');
  if (WORDS.includes(key)) {
    const found = wordsIn(text, pieces.length);
    return 'words' in found ? found.words : [];
  }
  if (!pieces.every((piece) => NUMBER.test(piece))) return text;
  return pieces.length > 1 ? pieces.map(Number) : Number(text);
}

/** @param {string} state  as an address writes it: `s=1.…` */
export function fileText(state) {
  const fields = pair(state, '.')[1]
    .split(';')
    .map((piece) => pair(piece, ':'));
  return `${JSON.stringify({ lstm: VERSION, ...Object.fromEntries(fields.map(([key, text]) => [key, value(key, text)])) })}\n`;
}
