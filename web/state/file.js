/**
 * The state of the page as a file: the fields of an address (address/state.js) as JSON, numbers as numbers and words as words. There is no
 * limit to its length, where some systems cut an address.
 *
 *     {"lstm": 1, "preset": "default", "shape": "2x1", "forget_gate": [0.5, …], "inputs": [1, 0], "words": ["to", "be"], "step": 2}
 */
import { pair } from '../address/pairs.js';
import { wordsIn, wordsText } from '../address/words.js';
import { textOf } from '../words/text.js';

/** Of such a file. */
const VERSION = 1;

const WORDS = /^(?:pin_)?(?:words|names)$/;
const NUMBER = /^-?[\d.]+(?:e-?\d+)?$/;

/** @param {string} key @param {string} text  as in an address */
function value(key, text) {
  const pieces = text.split(',');
  if (WORDS.test(key)) {
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

/** One field as an address has it; nothing for what no address can have. @param {unknown} value */
function written(value) {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  if (value.every(Number.isFinite)) return value.join(',');
  return value.every((word) => typeof word === 'string') ? wordsText(value) : undefined;
}

/** What a file holds, each field as an address has it. @param {string} text @returns {{fields: Map<string, string>} | {what: string}} */
export function fieldsIn(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { what: textOf('file.not_json') };
  }
  if (found?.lstm !== VERSION) return { what: textOf('file.foreign') };
  const { lstm, ...rest } = found;
  const fields = new Map();
  for (const [key, value] of Object.entries(rest)) {
    const field = written(value);
    if (field === undefined) return { what: textOf('file.field', { key }) };
    fields.set(key.toLowerCase(), field);
  }
  return { fields };
}
