/** The words and numbers around an LSTM. */
import { textOf } from '../../words/text.js';

/** @import { Label, Note } from '../../views/cell/labels.js' */

/** Of the step it comes from and the one it goes to. @type {Note[]} */
export const TIME = [
  {
    at: 'from',
    note: ({ moment: { step } }) => [
      step === 1 ? textOf('cell.from_start') : textOf('cell.from_step', { step: step - 1 }),
    ],
  },
  {
    at: 'to',
    note: ({ moment: { step }, T }) => [
      step === T ? textOf('cell.last_step') : textOf('cell.to_step', { step: step + 1 }),
    ],
  },
];

/** @type {readonly (Label|Note)[]} */
export const LABELS = [
  ...TIME,
  { at: 'before', part: 'cell_before', letter: 'c', when: 't−1' },
  { at: 'hiddenBefore', part: 'hidden_before', letter: 'h', when: 't−1' },
  { at: 'hidden', part: 'hidden_state', letter: 'h', look: 'big', ahead: true },
  { at: 'input', part: 'inputs', letter: 'x' },
  { at: 'keeps', part: 'forget_gate', verb: 'keeps' },
  { at: 'writes', part: 'input_gate', verb: 'writes' },
  { at: 'kept', part: 'kept', word: 'kept', look: 'small' },
  { at: 'now', part: 'cell_state', letter: 'c', look: 'big' },
  { at: 'written', part: 'written', word: 'written', look: 'small' },
  { at: 'shows', part: 'output_gate', verb: 'shows' },
  { at: 'squashed', part: 'cell_squashed' },
];
