/** The numbers of an RNN's sentence, printed as the core has decided. */
import { signed } from '../../pieces/print.js';
import { whether } from '../holes.js';

/** @import { Numbers } from '../told.js' */

/** @type {Numbers} */
export function rnn(m, digits, { before = '', curve = '' }, { D, H }) {
  const { middle, holds } = digits('hidden_state');
  const { from_hidden, total } = m.part('hidden');
  return {
    one_unit: whether(H === 1),
    one_input: whether(D === 1),
    x: signed(m.input),
    before,
    old: signed(m.of('hidden_before')),
    weighed: signed(from_hidden),
    total: signed(total, middle),
    curve,
    state: signed(m.of('hidden_state')),
    holds: whether(holds),
  };
}
