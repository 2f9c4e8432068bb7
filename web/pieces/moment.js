/** One step of a trace for one unit, as single numbers: the arrays of the trace indexed, nothing computed. */

import { timeOf } from './time.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Frame, Values } from '../state/types.js' */
/** @typedef {{from_input: number, from_hidden: number, total: number, value: number, decimals: number}} GatedMoment
 *   `decimals`: those with which its total is printed */
/**
 * @typedef {object} Moment
 * @property {number} step
 * @property {number} input
 * @property {(name: string) => number} of  a field, or a state as the step before left it: “kept”, “cell_before”
 * @property {(name: string) => GatedMoment} part  a part with weights
 * @property {(name: string) => number} decimals  those with which the terms of the line for this state are printed
 */

const BEFORE = '_before';

/** What is not known, at rest. @param {number} value */
export const rested = (value) => value || 0;

/** As far as a meter goes: not beyond 1. @param {number} value */
export const within = (value) => Math.max(-1, Math.min(1, value));

/**
 * The same for a drawing, in which nothing flows where a number is not known.
 * @param {Moment} moment
 * @returns {Moment}
 */
export const atRest = ({ step, input, of, part, decimals }) => ({
  step,
  input: rested(input),
  of: (name) => rested(of(name)),
  part(name) {
    const { from_input, from_hidden, total, value, decimals } = part(name);
    const [input, hidden, sum, made] = [from_input, from_hidden, total, value].map(rested);
    return /** @type {GatedMoment} */ ({ from_input: input, from_hidden: hidden, total: sum, value: made, decimals });
  },
  decimals,
});

/** @param {Values|undefined} values @param {number} index */
const entry = (values, index) => /** @type {number} */ (values?.[index]);

/**
 * @param {Pick<Frame, 'kind'|'trace'>} run
 * @param {number} step  1…T
 * @param {number} unit  0…H−1
 * @returns {Moment}
 */
export function moment({ kind, trace }, step, unit) {
  const { values, printed } = trace;
  const now = (step - 1) * trace.H + unit;
  const { from } = timeOf(trace, step);
  const input = entry(values.inputs, (step - 1) * trace.D);
  const value = (/** @type {string} */ name) => entry(values[name], now);
  /** @param {string} state */
  const before = (state) =>
    from === 0
      ? entry(values[kind.stateNamed(state)?.start ?? ''], unit)
      : entry(values[state], (from - 1) * trace.H + unit);
  /** The core has chosen them so that the printed equation is true. @param {string} name */
  const decimals = (name) => entry(printed.middle, now * kind.lastStage + kind.stageOf(name) - 1);
  return {
    step,
    input,
    of: (name) =>
      name === 'inputs' ? input : name.endsWith(BEFORE) ? before(name.replace(BEFORE, '_state')) : value(name),
    part: (name) => ({
      from_input: value(`${name}.from_input`),
      from_hidden: value(`${name}.from_hidden`),
      total: value(`${name}.total`),
      value: value(`${name}.value`),
      decimals: decimals(name),
    }),
    decimals,
  };
}
