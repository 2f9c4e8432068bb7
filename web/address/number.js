/** One number as hands and programs write it, or one sentence that says what was wrong and what is expected. */
import { quoted } from './quoted.js';

/** @typedef {{value: number} | {what: string}} ParsedNumber */

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:[edq]([+-]?\d+))?$/i;
const FRACTION = /^([+-]?\d+(?:\.\d*)?)\/(\d+(?:\.\d*)?)$/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** “× 10^−3” behind a number or alone: with ^ or **, with braces of TeX, or with raised digits. */
const POWER_OF_TEN =
  /(?:(?<=[\d.]) ?(?:[×·⋅*x]|\\times|\\cdot) ?|(?<![\w.^*]|\d ))10(?:(?:\^|\*\*)\{?([+-]?\d+)\}?|([⁺⁻]?[⁰¹²³⁴-⁹]+))/g;

/** What a comma may mean to its writer, and what says only that. @type {readonly [RegExp, (word: string) => string][]} */
const COMMAS = [
  [
    /^[+-]?[1-9]\d{0,2},\d{3}$/,
    (word) => `${word.replace(',', '.')} with a point, or ${word.replace(',', '')} without`,
  ],
  [/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/, (word) => `${cut(word.replaceAll(',', ''))} without`],
  [
    /^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/,
    (word) => `${cut(word.replaceAll('.', '').replace(',', '.'))} with a point only`,
  ],
  [/^[+-]?\d*,\d+(e[+-]?\d+)?$/i, (word) => `${cut(word.replace(',', '.'))} with a point`],
];

/** @param {string} word */
const cut = (word) => (word.length > 24 ? `${word.slice(0, 24)}…` : word);

/**
 * The same text with the signs, fractions and powers of ten that NUMBER and FRACTION know.
 * @param {string} text
 */
export function plain(text) {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−﹣]/g, '-')
    .replace(/(?<!\d ?)[¼-¾⅐-⅞]/g, (fraction) => fraction.normalize('NFKC'))
    .replaceAll('⁄', '/')
    .replace(
      POWER_OF_TEN,
      (all, exponent, raised) => (all.startsWith('10') ? '1e' : 'e') + (exponent ?? lowered(raised)),
    )
    .replaceAll('*^', 'e');
}

/** @param {string} raised */
const lowered = (raised) =>
  raised.replace(/./g, (digit) => (digit === '⁻' ? '-' : digit === '⁺' ? '+' : String(SUPERSCRIPTS.indexOf(digit))));

/**
 * What to write in place of a number with a comma, which could mean another one.
 * @param {string} word  as `plain` gives it
 * @returns {string|undefined}
 */
export function withoutComma(word) {
  const meant = COMMAS.find(([like]) => like.test(word))?.[1](word);
  return meant && `${quoted(word)} has a comma: write ${meant}`;
}

/**
 * @param {string} text
 * @returns {ParsedNumber}
 */
export function parseNumber(text) {
  const word = text.trim();
  return word ? numberOf(plain(word)) : { what: 'Nothing was typed: a number such as 0.5 or −2 is expected.' };
}

/**
 * @param {string} word  not empty, as `plain` gives it
 * @returns {ParsedNumber}
 */
export function numberOf(word) {
  const comma = withoutComma(word);
  if (comma) return { what: `${comma}.` };
  const [, over, under] = FRACTION.exec(word) ?? [];
  const [, digits, exponent] = NUMBER.exec(word) ?? [];
  if (over === undefined && digits === undefined)
    return { what: `${quoted(word)} is not a number: one such as 0.5 or −2 is expected.` };
  if (Number(under) === 0) return { what: `${quoted(word)} divides by zero: a finite number is expected.` };
  const value = over === undefined ? Number(`${digits}e${exponent ?? 0}`) : Number(over) / Number(under);
  if (!Number.isFinite(value)) return { what: `${quoted(word)} is too large: a finite number is expected.` };
  return { value: value === 0 ? 0 : value };
}
