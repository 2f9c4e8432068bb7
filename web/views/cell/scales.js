/** How many pixels a value of 1 is wide: such that the largest of all steps fills its lane. */
import { stepsWith } from '../../state/place.js';

/** @import { Frame, Values } from '../../state/types.js' */

/** The largest magnitude, at least 1: the value that fills the lane. @param {Values} [values] @param {number} [first] @param {number} [end] */
export function largest(values = [], first = 0, end = values.length) {
  let most = 1;
  for (let index = first; index < end; index += 1) most = Math.max(most, Math.abs(values[index] ?? 0));
  return most;
}

/** Between which numbers of a field those are that are not covered: the scale must not tell the others. @param {Frame} frame @param {string} name @returns {[number, number]} */
function known(frame, name) {
  const { first, last } = stepsWith(frame, frame.shown, frame.kind.stageOf(name));
  return [(first - 1) * frame.trace.H, last * frame.trace.H];
}

/** Of the sum of some fields. @param {Frame} frame @param {string[]} names */
export function most(frame, names) {
  const ranges = names.map((name) => known(frame, name));
  const [first, end] = [Math.max(0, ...ranges.map(([from]) => from)), Math.min(...ranges.map(([, to]) => to))];
  const series = names.map((name) => frame.trace.values[name] ?? []);
  let most = 1;
  for (let index = first; index < end; index += 1) {
    let sum = 0;
    for (const values of series) sum += values[index] ?? 0;
    most = Math.max(most, Math.abs(sum));
  }
  return most;
}

/**
 * Of the state that is carried and what makes it, of x, and of what becomes h.
 * @param {Frame} frame
 * @param {{lane: number, bus: number}} widths  in pixels
 */
export function scales(frame, { lane, bus }) {
  const { kind, trace } = frame;
  const [state] = kind.states;
  const starts = kind.states.map(({ start }) => largest(trace.values[start]));
  const carried = Math.max(
    largest(trace.values[state?.part ?? ''], ...known(frame, state?.part ?? '')),
    starts[0] ?? 1,
  );
  return {
    state: lane / carried,
    input: bus / Math.max(largest(trace.values.inputs), carried),
    hidden: bus / Math.max(carried, ...starts),
  };
}
