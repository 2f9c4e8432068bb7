/** The numbers of a coupled LSTM's sentences: as an LSTM's, and what is written where only so much is kept. */
import { percent, restOf } from '../../pieces/print.js';
import { lstm } from '../lstm/told.js';

/** @import { Numbers } from '../told.js' */

/** @type {Numbers} */
export function coupledLstm(m, digits, choices, size) {
  const { operands } = digits('input_gate');
  const { value } = m.part('forget_gate');
  return {
    ...lstm(m, digits, choices, size),
    keeping: percent(value, operands),
    leaving: restOf(value, operands),
  };
}
