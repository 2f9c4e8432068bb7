/** The lanes that the time axis can have beside its own, as an address names them. */
import { quoted } from './quoted.js';

/** @import { Problem } from './fields.js' */

/** Other kinds of cell at the same sequence. */
export const KINDS = 'kinds';
/** The rows of many units sorted by when they speak, no lane of its own. */
export const SORTED = 'sorted';
/** Those that come with lenses/later.js: in an embedded figure they can be panels of their own. */
export const ALONE = /** @type {const} */ (['made_of', 'gradient', 'questions', 'attention']);
const LANES = [...ALONE, KINDS, SORTED];

/** @param {string} panel @returns {panel is typeof ALONE[number]} */
export const isLane = (panel) => ALONE.some((name) => name === panel);

/** @param {string} [given] @returns {{lanes: readonly string[], problem?: Problem|undefined}} */
export function lanesIn(given = '') {
  const names = given.split(',').flatMap((name) => name.trim().toLowerCase() || []);
  const unknown = names.find((name) => !LANES.includes(name));
  return {
    lanes: LANES.filter((name) => names.includes(name)),
    problem:
      unknown === undefined
        ? undefined
        : { where: 'lanes', key: 'unknown', values: { given: quoted(`lanes:${unknown}`), more: 0 } },
  };
}
