/**
 * A gate through time. Colour and length say the same thing: the tint of the column and a meter on paper under it,
 * from 0 to 1 for a gate, to both sides of 0 for the candidate. In narrow columns the meters stand upright.
 */
import { nothing, svg } from 'lit-html';
import { within } from '../../pieces/moment.js';
import { box, boxed, gapOf, px, start } from './shape.js';

/** @import { Values } from '../../state/types.js' */
/** @import { Lane, Layout } from './layout.js' */

const DARKEST = 0.62; // so that ink and muted text stay readable on every hue
const LEVELS = 25;
export const METER = 4;
export const UPRIGHT = 10;
export const LYING_FROM = 24; // pixels of column width

/**
 * @param {Layout} L @param {Lane} lane @param {Values} values
 * @param {number} from @param {number} to  steps, both included
 * @param {boolean} signed @param {string} hatch
 */
export function strip(L, lane, values, from, to, signed, hatch) {
  if (from > to) return nothing;
  const lying = L.column >= LYING_FROM;
  const gap = gapOf(L);
  const tint = lying ? lane.height : lane.height - UPRIGHT;
  const round = gap === 2 ? 3 : 0;
  const tinted = boxed(lane.top, L.column - gap, tint, round);
  /** @type {string[]} */
  const tints = [];
  const path = { paper: '', fill: '', negative: '', outline: '', zero: '' };
  for (let step = from; step <= to; step += 1) {
    const value = within(values[step - 1] ?? 0);
    const level = Math.round(Math.abs(value) * LEVELS);
    tints[level] = (tints[level] ?? '') + start(L.edge(step) + gap / 2 + round) + tinted;
    const draw = lying ? lyingMeter : uprightMeter;
    draw(path, L, lane, step, value, signed);
  }
  const zero = lane.top + lane.height - UPRIGHT / 2;
  return svg`
    ${tints.map((d, level) => svg`<path class="timeline-fill" fill-opacity=${px((level / LEVELS) * DARKEST * 10) / 10} d=${d}></path>`)}
    <path class="timeline-paper" d=${path.paper}></path>
    <path class="timeline-fill" d=${path.fill}></path>
    ${
      signed
        ? svg`<path fill=${hatch} d=${path.negative}></path><path class="timeline-rim" d=${path.outline}></path>
            <path class="timeline-tick" d=${lying ? path.zero : `M${px(Math.min(L.edge(from), L.edge(to)))} ${zero}h${px((to + 1 - from) * L.column)}`}></path>`
        : nothing
    }`;
}

/** Where a lying meter stands. @param {Layout} L @param {Lane} lane @param {number} step */
export const meter = (L, lane, step) => ({
  left: L.edge(step) + 5,
  top: lane.top + lane.height - METER - 2,
  width: L.column - 10,
});

/** @typedef {{paper: string, fill: string, negative: string, outline: string, zero: string}} Paths */

/** @param {Paths} path @param {Layout} L @param {Lane} lane @param {number} step @param {number} value @param {boolean} signed */
function lyingMeter(path, L, lane, step, value, signed) {
  const { left, top, width } = meter(L, lane, step);
  path.paper += box(left, top, width, METER, 2);
  if (!signed) {
    path.fill += box(left, top, width * value, METER);
    return;
  }
  const zero = left + width / 2;
  const length = (Math.abs(value) * width) / 2;
  if (value < 0) {
    path.negative += box(zero - length, top, length, METER);
    if (length > 1) path.outline += box(zero - length + 0.5, top + 0.5, length - 1, METER - 1);
  } else path.fill += box(zero, top, length, METER);
  path.zero += `M${px(zero)} ${top - 1}v${METER + 2}`;
}

/** @param {Paths} path @param {Layout} L @param {Lane} lane @param {number} step @param {number} value @param {boolean} signed */
function uprightMeter(path, L, lane, step, value, signed) {
  const gap = L.column >= 4 ? 1 : 0;
  const foot = lane.top + lane.height;
  const zero = signed ? foot - UPRIGHT / 2 : foot;
  const length = value * (signed ? UPRIGHT / 2 : UPRIGHT);
  path.fill += box(L.edge(step) + gap / 2, Math.min(zero, zero - length), L.column - gap, Math.abs(length));
}
