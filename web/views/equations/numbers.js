/**
 * How the numbers of one step and unit are printed in the line of a stage. How many decimals the line needs to be true when worked out
 * by hand was decided by Python.
 */
import { beforeOf, ownerOf, STAGED } from '../../kinds/tree.js';
import { GATED, STARTS } from '../../parts.js';
import { printed, signed, typed } from '../../pieces/print.js';

/** @import { Place } from '../../parts.js' */
/** @import { Frame } from '../../state/types.js' */
/** @typedef {{text: string, place: Place}} Printed */

/** @param {number|undefined} value */
const given = (value) => /** @type {number} */ (value);

/** @param {string} text @param {string} part @param {string} [symbol] @returns {Printed} */
const at = (text, part, symbol) => ({ text, place: /** @type {Place} */ ({ part, symbol }) });

/** @param {Frame} frame @param {number} stage  from 1 on */
export function numbersOf({ trace, request, cursor }, stage) {
  const { D, H, values } = trace;
  const now = (cursor.step - 1) * H + cursor.unit;
  const index = now * STAGED.length + stage - 1;
  const operands = given(trace.printed.operands[index]);
  const middle = given(trace.printed.middle[index]);
  const value = (/** @type {string} */ name) => given((values[`${name}.value`] ?? values[name])?.[now]);
  /** How many numbers a matrix takes at once. @param {string} letter */
  const width = (letter) => ({ W: D, U: H })[letter] ?? 1;
  return {
    holds: trace.printed.holds[index] === 1,

    /** @param {string} name  of a part, a state, or the inputs */
    field: (name) =>
      name === 'inputs'
        ? at(typed(given(values.inputs?.[(cursor.step - 1) * D]), 2), name)
        : at(printed(value(name), operands), name),

    /** @param {string} state */
    before(state) {
      const start = STARTS.find(({ part }) => part === state)?.start ?? '';
      const left = cursor.step === 1 ? values[start]?.[cursor.unit] : values[state]?.[now - H];
      return at(printed(given(left), operands), beforeOf(state));
    },

    /** @param {string} name  such as “forget_gate.b” */
    weight(name) {
      const [part, letter] = ownerOf(name);
      return at(typed(given(request.weights[name]?.[cursor.unit * width(letter)])), part, letter);
    },

    /** W·x as one number, where it is more than one product of two numbers. @param {string} name  such as “forget_gate.from_input” */
    product(name) {
      const [, from] = ownerOf(name);
      if (width(from === 'from_input' ? 'W' : 'U') === 1) return undefined;
      return at(printed(value(name), operands), from === 'from_input' ? 'inputs' : 'hidden_before');
    },

    /** What the trace names on the way. @param {string} name */
    named(name) {
      const [part, letter] = ownerOf(name);
      return at(printed(value(name), middle), part, letter === 'total' ? 'sum' : undefined);
    },

    /** @param {string} name */
    result(name) {
      const gated = GATED.find(({ part }) => part === name);
      return at(gated && !gated.signed ? printed(value(name)) : signed(value(name)), name);
    },
  };
}
