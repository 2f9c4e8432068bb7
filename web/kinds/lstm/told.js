/** The numbers of an LSTM's sentences, printed as the core has decided; `kinds/lstm/words` has the words. */
import { percent, signed } from '../../pieces/print.js';
import { whether, zeroed } from '../holes.js';

/** @import { Numbers } from '../told.js' */

/** Of an LSTM that keeps all it has, and of what all its kin have. @type {Numbers} */
export function keepsAll(m, digits, { kept = '', change = '' }, { D }) {
  const [sum, shown] = [digits('cell_state'), digits('hidden_state')];
  const [state, memory] = [signed(m.of('cell_state')), signed(m.of('cell_state'), shown.operands)];
  return {
    writing: percent(m.part('input_gate').value),
    proposes: signed(m.part('candidate').value),
    showing: percent(m.part('output_gate').value),
    before: signed(m.of('cell_before')),
    old: zeroed(signed(m.of('cell_before'), sum.operands)),
    writes: zeroed(signed(m.of('written'), sum.middle)),
    kept,
    change,
    state,
    state_holds: whether(sum.holds),
    one_input: whether(D === 1),
    x: signed(m.input),
    shows: percent(m.part('output_gate').value, shown.operands),
    that: whether(memory.length === state.length),
    memory,
    hidden: signed(m.of('hidden_state')),
    hidden_holds: whether(shown.holds),
  };
}

/** @type {Numbers} */
export const lstm = (m, digits, choices, size) => ({
  ...keepsAll(m, digits, choices, size),
  forgets: percent(m.part('forget_gate').value),
  keeps: percent(m.part('forget_gate').value, digits('cell_state').operands),
});
