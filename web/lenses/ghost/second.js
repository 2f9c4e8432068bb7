/** A second run beside the one in the figure, and what it has at the same steps: as far as both go, and no further than the first is shown. */
import { oneWay } from '../../kinds/direction.js';
import { kindOf } from '../../kinds/register.js';
import { inOrder, lastPlace, stepsWith } from '../../state/place.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Frame, Request, Trace, Values } from '../../state/types.js' */
/**
 * @typedef {object} Second  of the direction that is looked at
 * @property {Kind} kind
 * @property {Request} request
 * @property {Trace} trace
 *
 * @typedef {object} Beside  one quantity of the unit that is looked at
 * @property {Values} values  of which the numbers are
 * @property {number} first  the first step of the sequence that has one
 * @property {number} last
 * @property {(step: number) => number} at
 */

/**
 * What was last heard under a key, as a second run. It may answer a request before the present one.
 * @param {Pick<Frame, 'heard'|'direction'>} frame @param {string} key @returns {Second|undefined}
 */
export function heardAs({ heard, direction }, key) {
  const told = heard.get(key);
  if (!told || !('trace' in told)) return undefined;
  const trace = direction === 'backward' ? told.backward : told.trace;
  return trace && { kind: kindOf(told.request), request: oneWay(told.request, direction), trace };
}

/** The last place of which something may be shown: what is known of another run stays while this one waits. @param {Frame} frame */
const uncovered = (frame) =>
  frame.awaited && !frame.settings.hide.includes('answer') ? lastPlace(frame) : frame.shown;

/**
 * @param {Frame} frame @param {Second} second
 * @param {string} name  of the field @param {number} stage  in which it arises in the figure
 * @returns {Beside|undefined}  nothing where the second run has no such quantity, or no such unit
 */
export function beside(frame, { trace }, name, stage) {
  const values = trace.values[name];
  const { unit } = frame.cursor;
  if (!values || unit >= trace.H) return undefined;
  const { first, last } = stepsWith(frame, uncovered(frame), stage);
  return {
    values,
    first,
    last: Math.min(last, trace.T),
    at: (step) => values[(step - 1) * trace.H + unit] ?? Number.NaN,
  };
}

/** The steps that both have, in the order in which they happen, each as it is counted there. @param {Frame} frame @param {Beside} run @returns {[number, number][]} */
export function inTime(frame, { first, last, at }) {
  const steps = Array.from({ length: Math.max(0, last + 1 - first) }, (_, index) => first + index);
  const counted = steps.map((step) => /** @type {[number, number]} */ ([inOrder(frame, step), at(step)]));
  return frame.direction === 'backward' ? counted.reverse() : counted;
}
