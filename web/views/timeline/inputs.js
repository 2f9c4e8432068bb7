/** The first lane edits the sequence: a bar for each step, with a grip at its end. It follows the finger; all other lanes follow Python. */
import { html, nothing, svg } from 'lit-html';
import { labelNow, labels } from './label.js';
import { clamped } from './linear.js';
import { reachOf } from './reach.js';
import { box, px, units } from './shape.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */

const GRIP = 8;
const MARGIN = 19; // above and below the longest bar, for its value
export const OUTLINED_FROM = 12; // pixels of column width
/** Narrower columns have no grips of their own: then the present step can be dragged anywhere in its lane. */
export const GRIPS_FROM = 24;

/** Pixels from an input's value to its place in the lane. @param {Layout} L @param {number[]} inputs */
export function height(L, inputs) {
  const { top, height } = /** @type {import('./layout.js').Lane} */ (L.lanes.get('inputs'));
  const reach = reachOf(inputs);
  return clamped([-reach, reach], [top + height - MARGIN, top + MARGIN]);
}

/** @param {Layout} L @param {Frame} frame */
function lane(L, frame) {
  const { inputs } = frame.wanted;
  const y = height(L, inputs);
  return {
    values: inputs,
    count: Math.min(L.T, inputs.length),
    now: frame.cursor.step,
    reached: L.T,
    signed: true,
    flagged: false, // the editor under the lane always has it
    baseline: (/** @type {number} */ step) => {
      const value = inputs[step - 1] ?? 0;
      return y(value) + (value < 0 ? 18 : -8);
    },
  };
}

/** @param {Layout} L */
export const barWidth = ({ column }) => (column >= OUTLINED_FROM ? Math.min(46, column * 0.48) : column * 0.8);

/** @param {Layout} L @param {Frame} frame @param {string} hatch */
export function inputs(L, frame, hatch) {
  const drawn = lane(L, frame);
  const y = height(L, frame.wanted.inputs);
  const zero = y(0);
  const apart = L.column >= OUTLINED_FROM;
  const width = barWidth(L);
  const grip = Math.min(width + 10, L.column - 4);
  const locked = frame.settings.lock.includes('inputs');
  const path = { positive: '', negative: '', outline: '', grips: '' };
  for (let step = 1; step <= drawn.count; step += 1) {
    const value = drawn.values[step - 1] ?? 0;
    const end = y(value);
    const left = L.middle(step) - width / 2;
    if (value < 0) path.negative += box(left, zero, width, end - zero);
    else path.positive += box(left, end, width, zero - end);
    if (value < 0 && apart) path.outline += box(left + 0.75, zero, width - 1.5, end - zero);
    if (L.column >= GRIPS_FROM && !locked)
      path.grips += box(L.middle(step) - grip / 2, end - GRIP / 2, grip, GRIP, GRIP / 2);
  }
  return svg`
    <path class="timeline-zero" d="M${L.left} ${px(zero)}H${px(L.right)}"></path>
    <path class="timeline-fill" d=${path.positive}></path>
    <path fill=${hatch} d=${path.negative}></path>
    <path class="timeline-outline" d=${path.outline}></path>
    <path class="timeline-grip" d=${path.grips}></path>
    ${labels(L, drawn)}`;
}

/**
 * What takes hold of the grips: larger than they look. Ordinary boxes over the drawing, because inside an SVG a browser does not heed
 * that a finger here drags and does not scroll.
 * @param {Layout} L @param {Frame} frame
 */
export function handles(L, frame) {
  if (frame.settings.lock.includes('inputs')) return nothing;
  const { values, count } = lane(L, frame);
  const y = height(L, frame.wanted.inputs);
  if (L.column < GRIPS_FROM) return wholeLane(L, frame);
  return values.slice(0, count).map((value, index) => {
    const place = `left:${units(L.edge(index + 1))};top:${units(y(value))};width:${units(L.column)}`;
    return html`<i class="timeline-handle" style=${place}></i>`;
  });
}

/** @param {Layout} L @param {Frame} frame */
function wholeLane(L, { cursor }) {
  const { top, height } = /** @type {import('./layout.js').Lane} */ (L.lanes.get('inputs'));
  const left = L.middle(cursor.step) - GRIPS_FROM / 2;
  const place = `left:${units(left)};top:${units(top)};width:${units(GRIPS_FROM)};height:${units(height)}`;
  return html`<i class="timeline-handle whole" style=${place}></i>`;
}

/** @param {Layout} L @param {Frame} frame */
export const inputNow = (L, frame) => labelNow(L, lane(L, frame));
