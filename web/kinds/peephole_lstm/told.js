/** The numbers of a peephole LSTM's sentences: as an LSTM's, and what each gate makes of its look at the memory. */
import { signed } from '../../pieces/print.js';
import { lstm } from '../lstm/told.js';

/** @import { Numbers } from '../told.js' */

/** @type {Numbers} */
export const peepholeLstm = (m, digits, choices, size) => ({
  ...lstm(m, digits, choices, size),
  ...Object.fromEntries(
    ['forget_gate', 'input_gate', 'output_gate'].flatMap((gate) => [
      [`${gate}_peephole`, choices[`${gate}_peephole`] ?? ''],
      [`${gate}_adds`, signed(m.of(`${gate}.from_cell`))],
    ]),
  ),
  memory_now: signed(m.of('cell_state')),
});
