/** The words and numbers around an LSTM of 1997, and the words where its forget gate would be. */
import { textOf } from '../../words/text.js';
import { LABELS as LSTM } from '../lstm/labels.js';

/** @import { Label, Note } from '../../views/cell/labels.js' */

/** As wide a place as the words need for fewer lines. */
const ROOM = 110;

/** @type {readonly (Label|Note)[]} */
export const LABELS = [
  ...LSTM.filter(({ at }) => at !== 'keeps' && at !== 'kept'),
  {
    at: 'absence',
    note: ({ layout }) =>
      textOf(layout.block.width > ROOM ? 'lstm_1997.drawn.absence' : 'lstm_1997.drawn.absence_narrow').split('|'),
  },
];
