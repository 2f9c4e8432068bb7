/**
 * The shares as widths: from every step its line goes up and along to the step that looks, where together they are as wide as the whole. The
 * lines lie side by side in the order of the steps, so that none crosses another.
 */
import { svg } from 'lit-html';
import { box, dot, px } from '../../views/timeline/shape.js';

/** @import { Values } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */

/** All shares together. */
const WIDEST = 16;
const ROUND = 7;
const DOT = 4.5;

/**
 * One line: along at a height, then down to its step.
 * @param {number} from @param {number} to  its step's middle @param {number} y  its upper edge @param {number} width @param {number} foot
 */
function line(from, to, y, width, foot) {
  const way = Math.sign(from - to);
  const outer = to - (way * width) / 2;
  const inner = to + (way * width) / 2;
  const round = Math.min(ROUND, Math.max(0, Math.abs(from - inner)));
  const turned = Math.min(ROUND + width, Math.abs(from - outer));
  return `M${px(from)} ${px(y)}H${px(outer + way * turned)}Q${px(outer)} ${px(y)} ${px(outer)} ${px(y + turned)}V${foot}H${px(inner)}V${px(y + width + round)}Q${px(inner)} ${px(y + width)} ${px(inner + way * round)} ${px(y + width)}H${px(from)}z`;
}

/** @param {Layout} L @param {Lane} place @param {Values} shares */
export function flow(L, place, shares) {
  const here = L.middle(shares.length);
  const foot = place.top + place.height;
  let y = place.top;
  let drawn = '';
  for (let step = 1; step < shares.length; step += 1) {
    const width = (shares[step - 1] ?? 0) * WIDEST;
    drawn += line(here, L.middle(step), y, width, foot);
    y += width;
  }
  const own = (shares[shares.length - 1] ?? 0) * WIDEST;
  return svg`<path class="attention-flow" d="${drawn}${box(here - own / 2, y, own, foot - y)}"></path>
    <path class="timeline-dot" d=${dot(here, place.top + WIDEST / 2, DOT)}></path>`;
}
