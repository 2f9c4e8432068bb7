/** A weight as it stands in the equations of a unit. */

/** @import { Frame } from '../state/types.js' */

/**
 * The entry of an array in the row of the unit that is looked at; where a row has several, the first.
 * @param {Pick<Frame, 'trace'|'request'|'cursor'>} frame
 * @param {string} name  such as “PART.W”
 */
export function weightOf({ trace: { D, H }, request, cursor }, name) {
  const [, letter = ''] = name.split('.');
  const width = { W: D, U: H }[letter] ?? 1;
  return /** @type {number} */ (request.weights[name]?.[cursor.unit * width]);
}
