/** What every reading of a pasted text begins with: one character for each thing, and nothing that may mean two numbers. */
import { parseNumber, plain } from '../address/number.js';
import { quoted } from '../address/quoted.js';
import { textOf } from '../words/text.js';
import { unruled } from './ruled.js';

/** What programs put in the place of numbers that they do not print. */
const ELIDED = /(?<![^\s,;[|])(?:\.{2,3}|[…⋯⋮])(?![^\s,;\]|])/;

/** A line of nothing else, which no words before numbers are. */
export const ELIDED_LINE = /(?<=^[ \t]*)(?:\.{2,3}|[…⋯⋮])(?=[\s.…⋯⋮]*$)/m;

/** Leaves the reading with a sentence. */
export class Refusal extends Error {}

/** Refuses what was not printed whole. @param {string} text @param {RegExp} elided */
export function whole(text, elided) {
  const [cut] = elided.exec(text) ?? [];
  if (cut) throw new Refusal(textOf('pasted.elided', { given: quoted(cut) }));
}

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
  const even = unruled(text)
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[、，]/g, ', ')
    .replace(/[`'‘’‚“”„«»]/g, '"')
    .replace(/[^\S\n\t]+/g, ' ');
  whole(even, ELIDED);
  return pointed(
    plain(even)
      .replace(/ ?([\n;\t]) ?/g, '$1')
      .replace(/(?<!\t)\t*,\t+|(?<!\t)\t+,/g, ', '),
  );
}

/** A cell with one comma; what can be nothing but a decimal comma, and what may part thousands. */
const COMMA = /^[+-]?\d+,\d+(?:e[+-]?\d+)?$/i;
const DECIMAL = /^[+-]0,|,0\d|e/i;
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/** Decimal commas as points, where they cannot part two numbers: in the cells of a spreadsheet, or as −0,3. @param {string} text */
function pointed(text) {
  if (/[.()[\]{}]|, /.test(text)) return text;
  const cells = text.trim().split(/[\n\t;]/).map((cell) => cell.replace(/^"(.*)"$/, '$1')); // biome-ignore format: one line
  const commas = cells.filter((cell) => cell.includes(','));
  const table = text.includes('\t') || /;.*\n/.test(text.trim());
  const certain = commas.some((cell) => DECIMAL.test(cell) || (table && !THOUSANDS.test(cell)));
  return certain && commas.every((cell) => COMMA.test(cell)) ? text.replaceAll(',', '.') : text;
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
  const [pair] = /(?<=^| )[+-]?\d+ \d+\/\d+|\d [¼-¾⅐-⅞]|(?<![\d.])[\d.]+ 10(?:\^|\*\*|[⁺⁻⁰¹²³⁴-⁹])\S*/.exec(text) ?? [];
  if (pair) throw new Refusal(textOf('pasted.pair', { given: quoted(pair) }));
}
