/** One step of a trace for one unit, as single numbers: the arrays of the trace indexed, nothing computed. */
import { GATED, STAGES, stageOf } from '../parts.js';

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
const SUM = stageOf('cell_state');

/** @param {Values|undefined} values @param {number} index */
const entry = (values, index) => /** @type {number} */ (values?.[index]);

/**
 * @param {Trace} trace
 * @param {number} step  1…T
 * @param {number} unit  0…H−1
 * @returns {Moment}
 */
export function moment(trace, step, unit) {
  const { values, printed } = trace;
  const now = (step - 1) * trace.H + unit;
  const value = (/** @type {string} */ name) => entry(values[name], now);
  /** @param {string} state @param {string} start */
  const before = (state, start) => (step === 1 ? entry(values[start], unit) : entry(values[state], now - trace.H));
  /** The core has chosen them so that the printed equation is true. @param {number} stage */
  const decimals = (stage) => entry(printed.middle, now * STAGES.length + stage - 1);
  const gated = GATED.map(({ part, stage }) => [
    part,
    {
      from_input: value(`${part}.from_input`),
      from_hidden: value(`${part}.from_hidden`),
      total: value(`${part}.total`),
      value: value(`${part}.value`),
      decimals: decimals(stage),
    },
  ]);
  return {
    step,
    decimals: decimals(SUM),
    input: entry(values.inputs, (step - 1) * trace.D),
    cell_before: before('cell_state', 'cell_start'),
    hidden_before: before('hidden_state', 'hidden_start'),
    kept: value('kept'),
    written: value('written'),
    cell_state: value('cell_state'),
    cell_squashed: value('cell_squashed'),
    hidden_state: value('hidden_state'),
    .../** @type {Record<GatedPart, GatedMoment>} */ (Object.fromEntries(gated)),
  };
}
