/** The stretches of the time axis that are held, of the unit that is looked at. */
import { inOrder } from '../../state/place.js';
import { speaksOf } from './held.js';

/** @import { Part } from '../../kinds/kind.js' */
/** @import { Frame, Hold } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */
/**
 * @typedef {object} Stretch
 * @property {Hold} hold
 * @property {number} index  among all holds
 * @property {number} from   the leftmost step of the sequence
 * @property {number} to     the rightmost one
 * @property {boolean} ends  before the run does
 */

/** @param {Frame} frame @param {Part} part @returns {Stretch[]} */
export function stretchesOf({ wanted, trace, cursor }, part) {
  return (wanted.holds ?? []).flatMap((hold, index) => {
    if (hold.part !== part || !speaksOf(hold, cursor.unit) || hold.first >= trace.T) return [];
    const last = Math.min(hold.last ?? trace.T, trace.T - 1);
    const [from, to] = [hold.first, last].map((step) => inOrder({ trace }, step + 1)).sort((one, other) => one - other);
    return { hold, index, from: from ?? 1, to: to ?? 1, ends: hold.last !== undefined };
  });
}

/** On the axis that reads from the left. @param {Layout} L @param {Stretch} stretch */
export const sidesOf = (L, { from, to }) => ({ left: L.left + (from - 1) * L.column, right: L.left + to * L.column });
