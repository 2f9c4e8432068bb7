/** A part of a second run in the strip of the first: a notch of ink on every meter, where its own would end. */
import { nothing, svg } from 'lit-html';
import { now } from '../../views/timeline/lanes.js';
import { px } from '../../views/timeline/shape.js';
import { LYING_FROM, METER, meter, UPRIGHT } from '../../views/timeline/strip.js';
import { beside, inTime } from './second.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Second } from './second.js' */

const WIDTH = 2.4;
const BEYOND = 2.5; // it stands out over the meter, above and below

/** @param {Layout} L @param {Lane} lane @param {boolean} signed @param {readonly [number, number]} at  step and value */
function notch(L, lane, signed, [step, value]) {
  const share = Math.min(1, Math.max(0, signed ? (1 + value) / 2 : value));
  if (L.column < LYING_FROM) {
    const foot = lane.top + lane.height;
    return `M${px(L.edge(step))} ${px(foot - UPRIGHT * share)}h${px(L.column)}`;
  }
  const { left, top, width } = meter(L, lane, step);
  const x = left + WIDTH / 2 + (width - WIDTH) * share;
  return `M${px(x)} ${px(top - BEYOND)}v${METER + 2 * BEYOND}`;
}

/**
 * @param {Layout} L @param {Frame} frame @param {Second} second @param {{place: Lane, gated: Gated}} strip
 * @param {(step: number) => boolean} [marked]  which steps have a notch
 */
export function strip(L, frame, second, { place, gated }, marked = () => true) {
  const { part, stage, signed } = gated;
  const run = beside(frame, second, `${part}.value`, stage);
  if (!run || run.last < run.first) return nothing;
  const notches = (/** @type {(step: number) => boolean} */ those) =>
    inTime(frame, run)
      .filter(([step]) => marked(step) && those(step))
      .map((at) => notch(L, place, signed, at))
      .join('');
  const look = L.column < LYING_FROM ? 'ghost-notch thin' : 'ghost-notch';
  const drawn = (/** @type {string} */ d) => svg`<path class=${look} d=${d}></path>`;
  const reached = now(frame) - (frame.cursor.stage >= stage ? 0 : 1);
  return svg`${drawn(notches((step) => step <= reached))}<g class="todo">${drawn(notches((step) => step > reached))}</g>`;
}
