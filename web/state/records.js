/**
 * Tables as JSON writes them, and Python's dictionaries: a record for each step, or a list for each column. They have names, so that there
 * is no doubt which way round they stand.
 */
import { quoted } from '../address/quoted.js';
import { textOf } from '../words/text.js';
import { Refusal } from './tidied.js';

/** @typedef {Record<string, unknown>} Named */

/** @param {unknown} value @returns {value is Named} */
const isNamed = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lists of a dictionary; pandas numbers what is in them. @param {unknown} value @returns {unknown[]|undefined} */
function listOf(value) {
  if (Array.isArray(value)) return value;
  return isNamed(value) && Object.keys(value).every((key, index) => key === String(index))
    ? Object.values(value)
    : undefined;
}

/** @param {Named} columns @returns {Named[]|undefined} */
function turned(columns) {
  const lists = Object.entries(columns).map(([name, value]) => /** @type {const} */ ([name, listOf(value)]));
  const longest = Math.max(...lists.map(([, list]) => list?.length ?? 0));
  if (lists.length < 2 || longest === 0 || lists.some(([, list]) => !list || list.some(Array.isArray)))
    return undefined;
  return Array.from({ length: longest }, (_, step) =>
    Object.fromEntries(lists.map(([name, list]) => [name, list?.[step]])),
  );
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text.trim().replace(/[‘’“”']/g, '"'));
  } catch {
    return undefined;
  }
}

/** @param {unknown} value @param {number} step @param {number} place @returns {number} */
function numberIn(value, step, place) {
  const where = { called: 'step', number: step, place };
  if (value === null || value === undefined || value === '') throw new Refusal(textOf('pasted.gap', where));
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  const what = textOf(typeof value === 'number' ? 'number.large' : 'number.none', { given: quoted(String(value)) });
  throw new Refusal(textOf('pasted.number', { ...where, what }));
}

/**
 * The records of a text, with their names; undefined where it is none.
 * @param {string} text @param {(name: string) => boolean} isWord  whether a name is that of the words
 * @returns {{names: string[], words: string[], table: number[][]}|undefined}
 */
export function recordsIn(text, isWord) {
  const found = /^\s*(?:\[\s*)?\{/.test(text) ? parsed(text) : undefined;
  const records = Array.isArray(found) ? found : isNamed(found) ? turned(found) : undefined;
  if (!records?.every(isNamed)) return undefined;
  const names = [...new Set(records.flatMap(Object.keys))];
  const numbers = names.filter((name) => !isWord(name));
  const word = names.find(isWord);
  return {
    names: numbers,
    words: word === undefined ? [] : records.map((record) => String(record[word] ?? '')),
    table: records.map((record, step) => numbers.map((name, k) => numberIn(record[name], step + 1, k + 1))),
  };
}
