/** How many pixels a value of 1 is wide: such that the largest of all steps fills its lane. */
import { lastStepWith } from '../../state/place.js';

/** @import { Frame, Values } from '../../state/types.js' */

/** The largest magnitude, at least 1: the value that fills the lane. @param {(Values|undefined)[]} series */
function largest(...series) {
  let most = 1;
  for (const values of series.filter((one) => one !== undefined))
    for (let index = 0; index < values.length; index += 1) most = Math.max(most, Math.abs(values[index] ?? 0));
  return most;
}

/** The cell states that are not covered: the scale must not tell the others. @param {Frame} frame @returns {Values} */
const knownStates = ({ kind, trace, shown }) =>
  Array.prototype.slice.call(
    trace.values.cell_state,
    0,
    lastStepWith(kind, shown, kind.stageOf('cell_state')) * trace.H,
  );

/**
 * Of the cell state and what makes it, of x, and of what becomes h.
 * @param {Frame} frame
 * @param {{lane: number, bus: number}} widths  in pixels
 */
export function scales(frame, { lane, bus }) {
  const { inputs, cell_start, hidden_start } = frame.trace.values;
  const states = knownStates(frame);
  return {
    state: lane / largest(states, cell_start),
    input: bus / largest(inputs, states, cell_start),
    hidden: bus / largest(states, cell_start, hidden_start),
  };
}
