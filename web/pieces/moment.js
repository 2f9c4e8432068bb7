/** One step of a trace for one unit, as single numbers: the arrays of the trace indexed, nothing computed. */
import { GATED, STAGES } from '../parts.js';

/** @import { Trace, GatedPart, Values } from '../state/types.js' */
/** @typedef {{from_input: number, from_hidden: number, total: number, value: number, decimals: number}} GatedMoment
 *   `decimals`: those with which its total is printed */
/**
 * @typedef {object} MomentStates
 * @property {number} step
 * @property {number} input
 * @property {number} cell_before    c of the step before, or the start value
 * @property {number} hidden_before  h of the step before, or the start value
 * @property {number} kept
 * @property {number} written
 * @property {number} cell_state
 * @property {number} cell_squashed
 * @property {number} hidden_state
 * @property {number} decimals       those with which kept and written are printed
 * @typedef {MomentStates & Record<GatedPart, GatedMoment>} Moment
 */

/**
 * The same for a drawing, in which nothing flows where a number is not known.
 * @template {object} M
 * @param {M} moment
 * @returns {M}
 */
export const atRest = (moment) =>
  /** @type {M} */ (
    Object.fromEntries(
      Object.entries(moment).map(([name, value]) => [name, typeof value === 'object' ? atRest(value) : value || 0]),
    )
  );

/** The stage that adds kept and written. */
const SUM = STAGES.findIndex(({ part }) => part === 'cell_state') + 1;

/** @param {Values} values @param {number} index */
const entry = (values, index) => /** @type {number} */ (values[index]);

/**
 * @param {Trace} trace
 * @param {number} step  1…T
 * @param {number} unit  0…H−1
 * @returns {Moment}
 */
export function moment(trace, step, unit) {
  const now = (step - 1) * trace.H + unit;
  /** @param {Values} values @param {Values} start */
  const before = (values, start) => (step === 1 ? entry(start, unit) : entry(values, now - trace.H));
  /** The core has chosen them so that the printed equation is true. @param {number} stage */
  const decimals = (stage) => entry(trace.equations.middle, now * STAGES.length + stage - 1);
  const gated = GATED.map(({ part, stage }) => {
    const { from_input, from_hidden, total, value } = trace[part];
    return [
      part,
      {
        from_input: entry(from_input, now),
        from_hidden: entry(from_hidden, now),
        total: entry(total, now),
        value: entry(value, now),
        decimals: decimals(stage),
      },
    ];
  });
  return {
    step,
    decimals: decimals(SUM),
    input: entry(trace.inputs, (step - 1) * trace.D),
    cell_before: before(trace.cell_state, trace.cell_start),
    hidden_before: before(trace.hidden_state, trace.hidden_start),
    kept: entry(trace.kept, now),
    written: entry(trace.written, now),
    cell_state: entry(trace.cell_state, now),
    cell_squashed: entry(trace.cell_squashed, now),
    hidden_state: entry(trace.hidden_state, now),
    .../** @type {Record<GatedPart, GatedMoment>} */ (Object.fromEntries(gated)),
  };
}
