/** What a person typed, as numbers, or one sentence that says what was wrong and what is expected. */
import { STEPS } from '../parts.js';
import { quoted } from './quoted.js';

/** @typedef {{value: number} | {what: string}} ParsedNumber */
/** @typedef {{values: number[]} | {what: string}} ParsedSequence */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * @param {string} text
 * @returns {ParsedNumber}
 */
export function parseNumber(text) {
  const plain = text.trim().replaceAll('−', '-');
  if (plain === '') return { what: 'Nothing was typed: a number such as 0.5 or −2 is expected.' };
  if (/^[+-]?\d+,\d+$/.test(plain))
    return { what: `${quoted(text.trim())} has a comma: write ${plain.replace(',', '.')} with a point.` };
  if (!NUMBER.test(plain))
    return { what: `${quoted(text.trim())} is not a number: one such as 0.5 or −2 is expected.` };
  const value = Number(plain);
  if (!Number.isFinite(value)) return { what: `${quoted(text.trim())} is too large: a finite number is expected.` };
  return { value: value === 0 ? 0 : value };
}

/**
 * Numbers apart by commas, semicolons, spaces or lines; brackets around them do no harm.
 * @param {string} text
 * @returns {ParsedSequence}
 */
export function parseSequence(text) {
  const words = text
    .replace(/[[\](){}]/g, ' ')
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (words.length < STEPS.fewest) return { what: 'No number was found: numbers such as 0.8, −0.3, 0.6 are expected.' };
  if (words.length > STEPS.most)
    return { what: `${words.length} numbers are too many: at most ${STEPS.most} steps are shown.` };
  const values = [];
  for (const word of words) {
    const parsed = parseNumber(word);
    if ('what' in parsed) return { what: `Number ${values.length + 1}: ${parsed.what}` };
    values.push(parsed.value);
  }
  return { values };
}
