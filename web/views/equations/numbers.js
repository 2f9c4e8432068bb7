/**
 * How the numbers of one step and unit are printed in the line of a stage. How many decimals the line needs to be true when worked out
 * by hand was decided by Python.
 */
import { beforeOf, ownerOf } from '../../kinds/tree.js';
import { moment } from '../../pieces/moment.js';
import { printed, signed, typed } from '../../pieces/print.js';
import { weightOf } from '../../pieces/weight.js';

/** @import { Place } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @typedef {{text: string, place: Place}} Printed */

/** @param {number|undefined} value */
const given = (value) => /** @type {number} */ (value);

/** @param {string} text @param {string} part @param {string} [symbol] @returns {Printed} */
const at = (text, part, symbol) => ({ text, place: /** @type {Place} */ ({ part, symbol }) });

/** @param {Frame} frame @param {number} stage  from 1 on */
export function numbersOf(frame, stage) {
  const { kind, trace, cursor } = frame;
  const { D, H, values } = trace;
  const now = (cursor.step - 1) * H + cursor.unit;
  const index = now * kind.lastStage + stage - 1;
  const operands = given(trace.printed.operands[index]);
  const middle = given(trace.printed.middle[index]);
  const value = (/** @type {string} */ name) => given((values[`${name}.value`] ?? values[name])?.[now]);
  return {
    holds: trace.printed.holds[index] === 1,

    /** @param {string} name  of a part, a state, or the inputs */
    field: (name) =>
      name === 'inputs'
        ? at(typed(given(values.inputs?.[(cursor.step - 1) * D]), 2), name)
        : at(printed(value(name), operands), name),

    /** @param {string} state */
    before(state) {
      const name = beforeOf(state);
      return at(printed(moment(frame, cursor.step, cursor.unit).of(name), operands), name);
    },

    /** @param {string} name  such as “PART.b” */
    weight(name) {
      return { text: typed(weightOf(frame, name)), place: kind.placeOfArray(name) };
    },

    /** W·x as one number, where it is more than one product of two numbers. @param {string} name  such as “PART.from_input” */
    product(name) {
      const [taken, from] = name.endsWith('.from_input') ? [D, 'inputs'] : [H, 'hidden_before'];
      return taken === 1 ? undefined : at(printed(value(name), operands), from);
    },

    /** What the trace names on the way. @param {string} name */
    named(name) {
      const [part, letter] = ownerOf(name);
      return at(printed(value(name), middle), part, letter === 'total' ? 'sum' : undefined);
    },

    /** @param {string} name */
    result(name) {
      // What is neither a part with weights nor a state is a share.
      const twoSided = kind.stateNamed(name) ? true : kind.partNamed(name)?.signed;
      return at((twoSided ? signed : printed)(value(name)), name);
    },
  };
}
