/** The numbers of a GRU's sentences, printed as the core has decided; one gate keeps, and writes the rest. */
import { percent, restOf, signed } from '../../pieces/print.js';
import { whether, zeroed } from '../holes.js';

/** @import { Numbers } from '../told.js' */

/** @type {Numbers} */
export function gru(m, digits, { kept = '', change = '' }, { D, H }) {
  const { operands, holds } = digits('hidden_state');
  const update = m.part('update_gate').value;
  const candidate = m.part('candidate').value;
  const before = signed(m.of('hidden_before'));
  const rest = restOf(update, operands);
  return {
    keeping: percent(update),
    leaving: restOf(update),
    recalling: percent(m.part('reset_gate').value),
    proposes: signed(candidate),
    before,
    something: whether(before !== '0.00'),
    one_unit: whether(H === 1),
    one_input: whether(D === 1),
    x: signed(m.input),
    kept,
    keeps: percent(update, operands),
    old: zeroed(signed(m.of('hidden_before'), operands)),
    rest,
    both: whether(rest !== '0 %' && rest !== '100 %'),
    offered: zeroed(signed(candidate, operands)),
    change,
    hidden: signed(m.of('hidden_state')),
    holds: whether(holds),
  };
}
