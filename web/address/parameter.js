/** One parameter of the figure in an address, and the theme, which the head of the page reads by itself before anything else has come. */
import { inFragment, inQuery, LONGEST } from './pairs.js';

/**
 * @typedef {object} Parameter
 * @property {keyof import('./parameters.js').Settings} name
 * @property {readonly string[]} values
 * @property {boolean} many                    several values, apart by commas
 * @property {string|readonly string[]} usual  what holds where it is not given
 * @property {RegExp} [others]  what may stand there beside the values: whether it is there, time will tell
 */

/** @type {Parameter} */
export const THEME = {
  name: 'theme',
  values: ['light', 'dark', 'auto', 'projector'],
  many: false,
  usual: 'auto',
};

/**
 * All that an address gives, by name.
 * @param {string} hash    as in location.hash
 * @param {string} search  as in location.search
 */
export const given = (hash, search) =>
  hash.length + search.length > LONGEST ? [] : [...inFragment(hash), ...inQuery(search)];

/** @param {Parameter} parameter @param {string} given @returns {{value: string|readonly string[], unknown: string[]}} */
function understood({ values, many, usual, others }, given) {
  const known = (/** @type {string} */ word) => values.includes(word) || (others?.test(word) ?? false);
  const words = (many ? given.split(',') : [given]).map((word) => word.trim());
  const unknown = words.filter((word) => word !== '' && !known(word.toLowerCase()));
  const found = [...new Set(words.map((word) => word.toLowerCase()).filter(known))];
  if (many) return { value: found.length > 0 ? found : usual, unknown };
  return { value: found[0] ?? usual, unknown: words.includes('') ? words : unknown };
}

/**
 * What holds, and what was given in its place and is not understood.
 * @param {Parameter} parameter @param {ReturnType<typeof given>} pairs
 */
export function found(parameter, pairs) {
  const text = pairs.find(([name]) => name === parameter.name)?.[1];
  return text === undefined ? { value: parameter.usual, unknown: [] } : understood(parameter, text);
}
