/** What each part of the cell is, and what it just did with the numbers of this step. */
import { percent, signed } from '../../pieces/print.js';

/** @import { Reached } from '../../kinds/reached.js' */
/** @import { Part } from '../../parts.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/**
 * @typedef {object} Meaning
 * @property {string} name
 * @property {string} is
 * @property {(m: Moment, has: Reached['has']) => string} did
 * @property {string} [will]  instead, while it is not reached
 */

/** @param {Moment} m @param {string} first @param {string} later */
const since = ({ step }, first, later) => (step === 1 ? first : `${later} step ${step - 1}`);

/** @type {Record<Part, Meaning>} */
export const PARTS = {
  inputs: {
    name: 'Input x',
    is: 'what this step brings in',
    did: (m) => `here ${signed(m.input)}, weighed by each part’s own w, which stays the same at every step`,
  },
  hidden_before: {
    name: 'Hidden state before',
    is: 'what the cell showed last',
    did: (m) =>
      `here ${signed(m.of('hidden_before'))} ${since(m, 'to begin with', 'from')}, weighed by u, never added to x`,
  },
  cell_before: {
    name: 'Cell state before',
    is: 'the memory as it arrives',
    did: (m) =>
      `here ${signed(m.of('cell_before'))} ${since(m, 'to begin with', 'from')}; no gate looks at it, they see x and h only`,
  },
  forget_gate: {
    name: 'Forget gate',
    is: 'the share of the old cell state that stays',
    did: (m) =>
      m.of('cell_before') === 0
        ? `here ${percent(m.part('forget_gate').value)}, but there is nothing to keep yet`
        : `here it keeps ${percent(m.part('forget_gate').value)} of ${signed(m.of('cell_before'))}; fully open, it forgets nothing`,
    will: 'it will be worked out from x and h, without a look at the cell state',
  },
  input_gate: {
    name: 'Input gate',
    is: 'the share of the candidate that is written',
    did: (m, has) =>
      !has('candidate')
        ? `here ${percent(m.part('input_gate').value)}, of whatever the candidate will be`
        : `here ${percent(m.part('input_gate').value)} of ${signed(m.part('candidate').value)}; it says how much, the candidate what`,
    will: 'it will say how much, the candidate what',
  },
  candidate: {
    name: 'Candidate',
    is: 'what could be written, between −1 and 1',
    did: (m) => `here it proposes ${signed(m.part('candidate').value)}; its sign adds or takes away, gates only scale`,
    will: 'with either sign, it can add or take away',
  },
  kept: {
    name: 'Kept',
    is: 'what the forget gate leaves of the old cell state',
    did: (m) => `here ${signed(m.of('kept'))} of ${signed(m.of('cell_before'))}`,
    will: 'it will be forget gate times cell state before',
  },
  written: {
    name: 'Written',
    is: 'what the input gate lets through of the candidate',
    did: (m) => `here ${signed(m.of('written'))}, added to what was kept`,
    will: 'it will be input gate times candidate',
  },
  cell_state: {
    name: 'Cell state c',
    is: 'the memory, kept plus written',
    did: (m) => `here it became ${signed(m.of('cell_state'))}; being a sum, it may grow beyond ±1`,
    will: 'it will go on to the next step, and being a sum it may grow beyond ±1',
  },
  output_gate: {
    name: 'Output gate',
    is: 'the share of tanh c that is shown',
    did: (m, has) =>
      `here ${percent(m.part('output_gate').value)}${!has('cell_squashed') ? '' : ` of ${signed(m.of('cell_squashed'))}`}; what it holds back stays in the cell state`,
    will: 'it will open or close the view and leave the memory as it is',
  },
  cell_squashed: {
    name: 'tanh c',
    is: 'the cell state pressed between −1 and 1 for showing',
    did: (m) =>
      `here ${signed(m.of('cell_state'))} became ${signed(m.of('cell_squashed'))}, and c itself stays as it is`,
    will: 'c itself will stay as it is',
  },
  hidden_state: {
    name: 'Hidden state h',
    is: 'the output, and what the next step sees',
    did: (m) => `here ${signed(m.of('hidden_state'))}; unlike c, it never leaves −1 to 1`,
    will: 'it will be output gate times tanh c, never beyond ±1',
  },
};
