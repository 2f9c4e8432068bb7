/** How many pixels a value of 1 is wide: such that the largest of all steps fills its lane. */
import { stepsWith } from '../../state/place.js';

/** @import { Frame, Values } from '../../state/types.js' */

/** The largest magnitude, at least 1: the value that fills the lane. @param {(Values|undefined)[]} series */
function largest(...series) {
  let most = 1;
  for (const values of series.filter((one) => one !== undefined))
    for (let index = 0; index < values.length; index += 1) most = Math.max(most, Math.abs(values[index] ?? 0));
  return most;
}

/** The values of a field that are not covered: the scale must not tell the others. @param {Frame} frame @param {string} name @returns {Values} */
function known(frame, name) {
  const { H, values } = frame.trace;
  const { first, last } = stepsWith(frame, frame.shown, frame.kind.stageOf(name));
  return Array.prototype.slice.call(values[name] ?? [], (first - 1) * H, last * H);
}

/** Of the sum of some fields. @param {Frame} frame @param {string[]} names */
export function most(frame, names) {
  const [first = [], ...others] = names.map((name) => known(frame, name));
  return largest(
    Array.from(first, (value, index) => others.reduce((sum, values) => sum + (values[index] ?? 0), value)),
  );
}

/**
 * Of the state that is carried and what makes it, of x, and of what becomes h.
 * @param {Frame} frame
 * @param {{lane: number, bus: number}} widths  in pixels
 */
export function scales(frame, { lane, bus }) {
  const { kind, trace } = frame;
  const starts = kind.states.map(({ start }) => trace.values[start]);
  const carried = [known(frame, kind.states[0]?.part ?? ''), starts[0]];
  return {
    state: lane / largest(...carried),
    input: bus / largest(trace.values.inputs, ...carried),
    hidden: bus / largest(...carried, ...starts),
  };
}
