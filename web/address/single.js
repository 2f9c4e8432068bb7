/** What single fields of an address say, and what is wrong with them; numbers.js has those that are numbers. */
import { SIZE } from '../ranges.js';
import { quoted } from './quoted.js';
import { wordsIn } from './words.js';

/** @import { Direction, Request } from '../state/types.js' */
/** @import { Shape } from '../units/shape.js' */
/** @import { Problem } from './fields.js' */

/** What is said where there is one direction of time only, although the preset has both. */
export const ONE = 'one';

/**
 * A step or a stage, limited to what exists.
 * @param {'step'|'stage'|'unit'} key @param {string|undefined} given @param {number} usual @param {number} last
 * @returns {{place: number, problem?: Problem}}
 */
export function parsePlace(key, given, usual, last) {
  if (given === undefined) return { place: usual };
  const told = { field: key, given: quoted(given), last };
  if (!/^\s*\d+\s*$/.test(given)) {
    return { place: usual, problem: { where: key, key: 'place', values: { ...told, place: usual } } };
  }
  const place = Math.min(Math.max(Number(given), 1), last);
  if (place === Number(given)) return { place };
  return { place, problem: { where: key, key: 'beyond', values: { ...told, place } } };
}

/**
 * The words on the steps, or the names of the inputs.
 * @param {Map<string, string>} fields @param {'words'|'names'} where @param {readonly string[]} usually  what the preset has @param {number} steps  or inputs
 * @returns {{words: readonly string[], problem?: Omit<Problem, 'values'> & {values: Record<string, string|number>}}}
 */
export function readWords(fields, where, usually, steps) {
  const usual = usually.length === steps ? usually : [];
  const given = fields.get(where);
  if (given === undefined) return { words: usual };
  const found = wordsIn(given, steps);
  if ('words' in found) return found;
  return { words: usual, problem: { where, key: 'words', values: { ...found, steps, of: where } } };
}

/** @param {string|undefined} given @param {Shape} usual @returns {{shape: Shape, problem?: Problem}} */
export function readShape(given, usual) {
  if (given === undefined) return { shape: usual };
  const sizes = /^\s*(\d{1,9})\s*[x×*]\s*(\d{1,9})\s*$/i.exec(given)?.slice(1).map(Number) ?? [];
  const [H = 0, D = 0] = sizes;
  const fits = sizes.length === 2 && sizes.every((size) => size >= 1 && size <= SIZE.seen);
  if (fits) return { shape: { D, H } };
  return { shape: usual, problem: { where: 'shape', key: 'shape', values: { given: quoted(given), most: SIZE.seen } } };
}

/**
 * Which cell is looked at, and whether there are two.
 * @param {Map<string, string>} fields @param {Request} request  of the preset
 * @returns {{direction: Direction, both: boolean, problem?: Problem|undefined}}
 */
export function readDirection(fields, request) {
  const told = fields.get('direction') ?? '';
  const way = told.trim().toLowerCase();
  const speaks = [...fields.keys()].some((key) => key.startsWith('backward_'));
  const named = way === 'forward' || way === 'backward';
  return {
    direction: way === 'backward' ? way : 'forward',
    both: named || (way !== ONE && (speaks || request.backward !== undefined)),
    problem:
      !fields.has('direction') || named || way === ONE
        ? undefined
        : { where: 'direction', key: 'direction', values: { given: quoted(told) } },
  };
}
