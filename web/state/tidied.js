/** What every reading of a pasted text begins with: one character for each thing, and nothing that may mean two numbers. */
import { parseNumber, plain } from '../address/number.js';
import { quoted } from '../address/quoted.js';
import { textOf } from '../words/text.js';

/** Leaves the reading with a sentence. */
export class Refusal extends Error {}

/**
 * What was read, or the sentence with which the reading was left.
 * @template Read
 * @param {() => Read} read
 * @returns {Read | {what: string}}
 */
export function orRefused(read) {
  try {
    return read();
  } catch (refusal) {
    if (refusal instanceof Refusal) return { what: refusal.message };
    throw refusal;
  }
}

/** One character for each kind of line end, blank and quotation mark; no blanks beside another separator. @param {string} text */
export function tidied(text) {
  const [grouped] = /\d[\u00a0\u202f\u2009]\d{3}(?!\d)/.exec(text) ?? [];
  if (grouped) throw new Refusal(textOf('pasted.grouped', { given: quoted(grouped) }));
  const even = text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[、，]/g, ', ')
    .replace(/[`'‘’‚“”„«»]/g, '"')
    .replace(/[^\S\n\t]+/g, ' ');
  return plain(even)
    .replace(/ ?([\n;\t]) ?/g, '$1')
    .replace(/(?<!\t)\t*,\t+|(?<!\t)\t+,/g, ', ');
}

/** Quotation marks around numbers, or around all of them, taken off. @param {string} text */
export function unquoted(text) {
  const [, whole] = /^"([^"]*)"$/.exec(text) ?? [];
  if (whole !== undefined) return whole.trim();
  for (const [, cell = ''] of text.matchAll(/"([^"\n]*)"/g)) {
    const parsed = cell.trim() ? parseNumber(cell) : { value: 0 };
    if ('what' in parsed) throw new Refusal(parsed.what);
  }
  return text.replace(/"([^"\n]*)"/g, ' $1 ');
}

/** Refuses a blank that may part two numbers or stand within one. @param {string} text */
export function unpaired(text) {
  const [pair] = /(?<=^| )[+-]?\d+ \d+\/\d+|(?<![\d.])[\d.]+ 10(?:\^|\*\*|[⁺⁻⁰¹²³⁴-⁹])\S*/.exec(text) ?? [];
  if (pair) throw new Refusal(textOf('pasted.pair', { given: quoted(pair) }));
}
