/** The numbers of an LSTM's sentences, printed as the core has decided; `kinds/lstm/words` has the words. */
import { percent, signed } from '../../pieces/print.js';

/** @import { Holes } from '../../words/text.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Digits } from '../told.js' */

/** What prints as zero is told as zero. @param {string} number */
const zeroed = (number) => (/[1-9]/.test(number) ? number : '0.00');

/** @param {boolean} holds */
const yes = (holds) => (holds ? 'yes' : 'no');

/**
 * @param {Moment} m
 * @param {(stage: string) => Digits} digits  of a stage, by what it brings forth
 * @param {Record<string, string>} choices  of the core
 * @param {boolean} oneInput
 * @returns {Holes}
 */
export function lstm(m, digits, { kept = '', change = '' }, oneInput) {
  const [sum, shown] = [digits('cell_state'), digits('hidden_state')];
  const share = (/** @type {string} */ gate, decimals = 2) => percent(m.part(gate).value, decimals);
  const [state, memory] = [signed(m.of('cell_state')), signed(m.of('cell_state'), shown.operands)];
  return {
    forgets: share('forget_gate'),
    writing: share('input_gate'),
    proposes: signed(m.part('candidate').value),
    showing: share('output_gate'),
    before: signed(m.of('cell_before')),
    keeps: share('forget_gate', sum.operands),
    old: zeroed(signed(m.of('cell_before'), sum.operands)),
    writes: zeroed(signed(m.of('written'), sum.middle)),
    kept,
    change,
    state,
    state_holds: yes(sum.holds),
    one_input: yes(oneInput),
    x: signed(m.input),
    shows: share('output_gate', shown.operands),
    that: yes(memory.length === state.length),
    memory,
    hidden: signed(m.of('hidden_state')),
    hidden_holds: yes(shown.holds),
  };
}
