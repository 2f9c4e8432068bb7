/** One number as hands and programs write it, or one sentence that says what was wrong and what is expected. */

import { textOf } from '../words/text.js';
import { quoted } from './quoted.js';

/** @typedef {{value: number} | {what: string}} ParsedNumber */

const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))(?:[edq]([+-]?\d+))?$/i;
const FRACTION = /^([+-]?\d+(?:\.\d*)?)\/(\d+(?:\.\d*)?)$/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** “× 10^−3” behind a number or alone: with ^ or **, with braces of TeX, or with raised digits. */
const POWER_OF_TEN =
  /(?:(?<=[\d.]) ?(?:[×·⋅*x]|\\times|\\cdot) ?|(?<![\w.^*]|\d ))10(?:(?:\^|\*\*)\{?([+-]?\d+)\}?|([⁺⁻]?[⁰¹²³⁴-⁹]+))/g;

/**
 * What a comma may mean to its writer: what to write in its place, with a point, or without anything.
 * @type {readonly (readonly [RegExp, 'either'|'whole'|'only'|'point', (word: string) => {point?: string, whole?: string}])[]}
 */
const COMMAS = [
  [/^[+-]?[1-9]\d{0,2},\d{3}$/, 'either', (word) => ({ point: word.replace(',', '.'), whole: word.replace(',', '') })],
  [/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/, 'whole', (word) => ({ whole: cut(word.replaceAll(',', '')) })],
  [/^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/, 'only', (word) => ({ point: cut(word.replaceAll('.', '').replace(',', '.')) })],
  [/^[+-]?\d*,\d+(e[+-]?\d+)?$/i, 'point', (word) => ({ point: cut(word.replace(',', '.')) })],
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
 * What is wrong with a number that has a comma and could mean another one, in a sentence.
 * @param {string} word  as `plain` gives it
 * @param {'yes'|'no'} [listed]  whether another number may begin behind it
 */
export function withoutComma(word, listed = 'no') {
  const [, write, meant] = COMMAS.find(([like]) => like.test(word)) ?? [];
  return write && textOf('number.comma', { given: quoted(word), write, ...meant?.(word), listed });
}

/**
 * @param {string} text
 * @returns {ParsedNumber}
 */
export function parseNumber(text) {
  const word = text.trim();
  return word ? numberOf(plain(word)) : { what: textOf('number.nothing') };
}

/**
 * @param {string} word  not empty, as `plain` gives it
 * @returns {ParsedNumber}
 */
export function numberOf(word) {
  const comma = withoutComma(word);
  if (comma) return { what: comma };
  const given = quoted(word);
  const [, over, under] = FRACTION.exec(word) ?? [];
  const [, digits, exponent] = NUMBER.exec(word) ?? [];
  if (over === undefined && digits === undefined) return { what: textOf('number.none', { given }) };
  if (Number(under) === 0) return { what: textOf('number.zero', { given }) };
  const value = over === undefined ? Number(`${digits}e${exponent ?? 0}`) : Number(over) / Number(under);
  if (!Number.isFinite(value)) return { what: textOf('number.large', { given }) };
  return { value: value === 0 ? 0 : value };
}
