/** The words and numbers around an LSTM. */
import { textOf } from '../../words/text.js';

/** @import { Label, Note } from '../../views/cell/labels.js' */

/** Of the step it comes from and the one it goes to. @type {Note[]} */
export const TIME = [
  {
    at: 'from',
    note: ({ time: { from, direction } }) => [
      from ? textOf('cell.from_step', { step: from }) : textOf('cell.from_start', { direction }),
    ],
  },
  {
    at: 'to',
    note: ({ time: { to, direction } }) => [
      to ? textOf('cell.to_step', { step: to }) : textOf('cell.last_step', { direction }),
    ],
  },
];

/** @type {readonly (Label|Note)[]} */
export const LABELS = [
  ...TIME,
  { at: 'before', part: 'cell_before', letter: 'c', before: true },
  { at: 'hiddenBefore', part: 'hidden_before', letter: 'h', before: true },
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
