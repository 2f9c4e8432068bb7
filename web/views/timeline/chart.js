/**
 * A state through time: from its start value at the left edge through every step. Each chart has its own scale, always with zero;
 * where the cell state leaves ±1, both charts show that line, so that one sees c go beyond and h stay within.
 */
import { nothing, svg } from 'lit-html';
import { clamped } from './linear.js';
import { dot, px } from './shape.js';

/** @import { Values } from '../../state/types.js' */
/** @import { Lane, Layout } from './layout.js' */

const ABOVE = 21; // room for a value over the highest dot
const BELOW = 6;
export const DOTS_FROM = 12; // pixels of column width
const FAR = 1e300; // beyond it a span would no longer be finite
const APART = 5; // a tick nearer to zero than this could not be read

/**
 * @typedef {object} Series
 * @property {Values} values       as many as are shown
 * @property {number} start
 * @property {number} reached   the last step that has been computed
 * @property {number} lowest    of the scale, with `highest`
 * @property {number} highest
 * @property {number[]} ticks
 * @property {((points: {step: number, y: number}[]) => string)|undefined} [bent]  another way for the line than straight from step to step; then what is
 *   under it is no area
 */

/** The largest and the smallest of a series and its start. @param {Values} values @param {number} start */
export function range(values, start) {
  let [lowest, highest] = [Math.min(0, start), Math.max(0, start)];
  for (let index = 0; index < values.length; index += 1) {
    lowest = Math.min(lowest, values[index] ?? 0);
    highest = Math.max(highest, values[index] ?? 0);
  }
  return /** @type {[number, number]} */ ([Math.max(lowest, -FAR), Math.min(highest, FAR)]);
}

/** @param {Lane} lane @param {Pick<Series, 'lowest'|'highest'>} series @param {number} [above] */
export function height(lane, { lowest, highest }, above = ABOVE) {
  return clamped([lowest, Math.max(highest, lowest + 0.5)], [lane.top + lane.height - BELOW, lane.top + above]);
}

/** @param {Layout} L @param {Lane} lane @param {Series} series @param {number} [above]  what is left free over the highest dot */
export function chart(L, lane, series, above) {
  const { values, reached, bent } = series;
  const y = height(lane, series, above);
  const zero = px(y(0));
  const radius = L.column >= 40 ? 4.5 : 3;
  const weight = L.column >= DOTS_FROM ? 2.5 : 1.6;
  /** The start counts as step 0. @param {number} step */
  const at = (step) => y(step > 0 ? (values[step - 1] ?? 0) : series.start);
  /** @param {number} from @param {number} to  steps, both included @param {(x: number, y: number, before: string) => string} draw */
  const path = (from, to, draw) => {
    let drawn = '';
    for (let step = from; step <= to; step += 1) drawn += draw(step > 0 ? L.middle(step) : L.start, at(step), drawn);
    return drawn;
  };
  /** @param {number} x @param {number} y @param {string} before */
  const line = (x, y, before) => `${before ? 'L' : 'M'}${px(x)},${px(y)}`;
  /** @param {number} x @param {number} y */
  const dots = (x, y) => (L.column >= DOTS_FROM ? dot(x, y, radius) : '');
  /** @param {number} from @param {number} to */
  const way = (from, to) =>
    bent
      ? bent(Array.from({ length: to + 1 - from }, (_, index) => ({ step: from + index, y: at(from + index) })))
      : path(from, to, line);
  const past = way(0, reached);
  return svg`
    <path class="timeline-zero" d="M${L.left} ${zero}H${px(L.right)}"></path>
    ${bent ? nothing : svg`<path class="timeline-area" d="${past}V${zero}H${px(L.start)}Z"></path>`}
    <path class="timeline-line todo" stroke-width=${weight} d=${way(reached, values.length)}></path>
    <path class="timeline-line" stroke-width=${weight} d=${past}></path>
    <path class="timeline-dot todo" d=${path(reached + 1, values.length, dots)}></path>
    <path class="timeline-dot" d="${dot(L.start, y(series.start), 4)}${path(1, reached, dots)}"></path>
    ${scale(L, lane, series.ticks, y)}`;
}

/** The lines at ±1, named beside the axis or, where there is no room for that, in the line of the lane's name. */
function scale(
  /** @type {Layout} */ L,
  /** @type {Lane} */ lane,
  /** @type {number[]} */ ticks,
  /** @type {(value: number) => number} */ y,
) {
  const drawn = ticks.filter((tick) => Math.abs(y(tick) - y(0)) >= APART);
  const lines = drawn.map(
    (tick) => svg`<path class="timeline-scale" d="M${L.left} ${px(y(tick))}H${px(L.right)}"></path>`,
  );
  const named = (/** @type {number} */ at, /** @type {number} */ x, /** @type {string} */ name) =>
    svg`<text class="timeline-tickname" x=${px(x)} y=${px(at)}>${name}</text>`;
  const names = drawn.map((tick) => (tick < 0 ? '−1' : '+1'));
  if (!L.narrow) return [lines, drawn.map((tick, index) => named(y(tick) + 4.5, L.right + 5, names[index] ?? ''))];
  return [lines, drawn.length > 0 ? named(lane.name, L.width - 1, `dotted: ${names.join(' and ')}`) : nothing];
}
