/** Where a step stands in its run, which may go through its sequence backward. */

/** @import { Direction, Trace } from '../state/types.js' */
/**
 * @typedef {object} Time  steps are those of the sequence
 * @property {Direction} direction
 * @property {number} from    the step from which a state comes, 0 where it is a start value
 * @property {number} to      the step to which it goes on, 0 where there is none
 * @property {'t−1'|'t+1'} before  the first of these, as it is written below a symbol
 */

/** @param {Pick<Trace, 'T'|'direction'>} trace @param {number} step  of the sequence, from 1 @returns {Time} */
export function timeOf({ T, direction }, step) {
  const [left, right] = [step - 1, step < T ? step + 1 : 0];
  return direction
    ? { direction, from: right, to: left, before: 't+1' }
    : { direction: 'forward', from: left, to: right, before: 't−1' };
}
