/**
 * The six lines of a step with its numbers. How many decimals each line needs to be true when worked out by hand was decided
 * by Python; here numbers are only put in their places.
 */
import { GATED, STAGES } from '../../parts.js';
import { printed, signed, typed } from '../../pieces/print.js';
import { close, curve, equals, factor, number, open, sign, summand, times } from './tokens.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Place } from '../../parts.js' */
/** @import { Token } from './tokens.js' */
/** @typedef {{chunks: Token[][], result: Token}} WorkedLine */
/** @typedef {{operands: number, middle: number, relation: Token}} Decimals */

/** @param {number|undefined} value */
const given = (value) => /** @type {number} */ (value);

/** @param {Frame} frame @param {Moment} m @param {typeof GATED[number]} gated @param {Decimals} decimals @returns {WorkedLine} */
function activation(frame, m, { part, curve: name, signed: twoSided }, { operands, middle, relation }) {
  const { trace, request, cursor } = frame;
  const { D, H } = trace;
  /** One entry of an array of weights, in the row of the unit. @param {string} letter @param {number} width */
  const weight = (letter, width) => given(request.weights[`${part}.${letter}`]?.[cursor.unit * width]);
  const { from_input, from_hidden, total, value } = m[part];
  /** @type {Place} */
  const adds = { part, symbol: 'sum' };
  const input =
    D === 1
      ? [number(typed(weight('W', D)), part, 'W'), times, ...factor(typed(m.input, 2), 'inputs')]
      : [number(printed(from_input, operands), 'inputs')];
  const hidden =
    H === 1
      ? [
          ...summand(typed(weight('U', H)), { part, symbol: 'U' }, adds),
          times,
          ...factor(printed(m.hidden_before, operands), 'hidden_before'),
        ]
      : summand(printed(from_hidden, operands), { part: 'hidden_before' }, adds);
  const bias = summand(typed(weight('b', 1)), { part, symbol: 'b' }, adds);
  const sum = number(signed(total, middle), part, 'sum');
  /** @type {Place} */
  const curved = { part, symbol: 'curve' };
  return {
    chunks: [
      [relation, curve(name, curved), open, ...input],
      hidden,
      [...bias, close],
      [relation, curve(name, curved), open, sum, close, relation],
    ],
    result: number(twoSided ? signed(value) : printed(value), part),
  };
}

/** @param {Moment} m @param {Decimals} decimals @returns {WorkedLine} */
function update(m, { operands, middle, relation }) {
  /** @type {Place} */
  const adds = { part: 'cell_state', symbol: 'plus' };
  const kept = [
    number(printed(m.forget_gate.value, operands), 'forget_gate'),
    times,
    ...factor(printed(m.cell_before, operands), 'cell_before'),
  ];
  const written = [
    number(printed(m.input_gate.value, operands), 'input_gate'),
    times,
    ...factor(printed(m.candidate.value, operands), 'candidate'),
  ];
  return {
    chunks: [
      [relation, ...kept],
      [sign('+', adds), ...written],
      [
        relation,
        number(printed(m.kept, middle), 'kept'),
        ...summand(printed(m.written, middle), { part: 'written' }, adds),
        relation,
      ],
    ],
    result: number(signed(m.cell_state), 'cell_state'),
  };
}

/** @param {Moment} m @param {Decimals} decimals @returns {WorkedLine} */
function output(m, { operands, relation }) {
  const gate = [number(printed(m.output_gate.value, operands), 'output_gate'), times];
  return {
    chunks: [
      [
        relation,
        ...gate,
        curve('tanh', { part: 'cell_squashed' }),
        open,
        number(signed(m.cell_state, operands), 'cell_state'),
        close,
      ],
      [relation, ...gate, ...factor(printed(m.cell_squashed, operands), 'cell_squashed'), relation],
    ],
    result: number(signed(m.hidden_state), 'hidden_state'),
  };
}

/**
 * @param {Frame} frame
 * @param {Moment} m
 * @param {number} stage  1…6
 * @returns {WorkedLine}
 */
export function workedLine(frame, m, stage) {
  const { trace, cursor } = frame;
  const index = ((cursor.step - 1) * trace.H + cursor.unit) * STAGES.length + stage - 1;
  const { operands, middle, holds } = trace.printed;
  const decimals = {
    operands: given(operands[index]),
    middle: given(middle[index]),
    relation: equals(given(holds[index]) === 1),
  };
  const gated = GATED.find((row) => row.stage === stage);
  if (gated) return activation(frame, m, gated, decimals);
  return STAGES[stage - 1]?.part === 'cell_state' ? update(m, decimals) : output(m, decimals);
}
