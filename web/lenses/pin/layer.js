/** A run that stays for comparison: dashed beside the one in the figure, and in one line with its numbers. */
import { nothing } from 'lit-html';
import { signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import { chart, scale, valueAt } from '../ghost/chart.js';
import { inputs } from '../ghost/inputs.js';
import { beside } from '../ghost/second.js';
import { strip } from '../ghost/strip.js';
import { button } from './button.js';
import { compared, sentence } from './compared.js';
import { asks, pinnedRun } from './run.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Group, Layer } from '../layer.js' */
/** @import { Second } from '../ghost/second.js' */

const DECIMALS = 4; // as in the rest of the table

/**
 * What is drawn of it, once it is known.
 * @template Drawn
 * @param {Frame} frame @param {(second: Second) => Drawn} draw
 */
function known(frame, draw) {
  const second = pinnedRun(frame);
  return second ? draw(second) : nothing;
}

/** Each state that both have, in the table of all numbers. @param {Frame} frame @returns {Group[]} */
function columns(frame) {
  const second = pinnedRun(frame);
  if (!second) return [];
  return frame.kind.states.flatMap((state) => {
    const run = beside(frame, second, state.part, state.stage);
    if (!run) return [];
    const start = second.trace.values[second.kind.stateNamed(state.part)?.start ?? '']?.[frame.cursor.unit];
    const at = (/** @type {number} */ step) =>
      run.first <= step && step <= run.last ? signed(run.at(step), DECIMALS) : '';
    const name = textOf('pin.column', { state: state.name });
    return {
      name,
      part: state.part,
      columns: [{ name: '', at, ...(start !== undefined && { start: signed(start, DECIMALS) }) }],
    };
  });
}

/** @type {Layer} */
export const pinLayer = {
  name: 'pin',
  there: ({ chosen }) => chosen.pinned !== undefined,
  asks,
  button,
  compared,
  said: sentence,
  columns,
  beside(frame, state, step) {
    const second = pinnedRun(frame);
    return second && valueAt(frame, second, state, step);
  },
  scale(frame, state) {
    const second = pinnedRun(frame);
    return second ? scale(frame, second, state) : [];
  },
  under: (L, frame, about) => known(frame, (second) => chart(L, frame, second, about)),
  strip: (L, frame, about) => known(frame, (second) => strip(L, frame, second, about)),
  inputs: (L, frame) => (frame.chosen.pinned ? inputs(L, frame, frame.chosen.pinned.request) : nothing),
};
