/** Rows of up to eight units: a tint in each column, never as dark as that of the unit that is looked at; hatched where a value is negative. */
import { svg } from 'lit-html';
import { boxed, gapOf, start } from '../shape.js';

/** @import { Trace, Values } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */
/** @import { Places } from './places.js' */

/**
 * @typedef {{first: number, last: number, without: number, most: number}} Which  the steps that are not covered; the unit
 *   that is drawn by itself, or −1; the size that is darkest
 */

/** Of a value of one, in parts. */
export const DARKEST = 0.55;
const LEVELS = 20;
/** Of all states, those that are no darker than the darkest. */
const MOST = 0.95;
const GAP = 1; // between two rows

/**
 * The size of a value for which a tint is darkest: 1, or more where more than a few states go beyond it. One that goes far beyond all others
 * leaves these to be seen.
 * @param {Values} values @param {number} from @param {number} to  places in it
 */
export function farthest(values, from, to) {
  const sizes = new Float64Array(Math.max(0, to - from));
  for (let index = 0; index < sizes.length; index += 1) sizes[index] = Math.abs(values[from + index] ?? 0);
  return Math.max(1, sizes.sort()[Math.floor(sizes.length * MOST)] ?? 0);
}

/**
 * @param {Layout} L @param {Trace} trace @param {Values} values @param {Places} places @param {number} row  its height
 * @param {Which} which
 * @param {string} hatch
 */
export function rows(L, { H }, values, places, row, { first, last, without, most }, hatch) {
  const gap = gapOf(L);
  const starts = Array.from({ length: last + 1 - first }, (_, index) => start(L.edge(first + index) + gap / 2));
  /** @type {string[][]} */
  const paths = [[], []];
  for (let unit = 0; unit < H; unit += 1) {
    if (unit === without) continue;
    const y = places.y(unit) + (unit > without && places.around ? GAP : 0);
    const tint = boxed(y, L.column - gap, row - GAP);
    for (let step = first; step <= last; step += 1) {
      const value = values[(step - 1) * H + unit] ?? 0;
      const level = Math.round((Math.min(most, Math.abs(value)) / most) * LEVELS);
      const filled = /** @type {string[]} */ (paths[value < 0 ? 1 : 0]);
      filled[level] = (filled[level] ?? '') + starts[step - first] + tint;
    }
  }
  const [positive = [], negative = []] = paths;
  const opacity = (/** @type {number} */ level) => Math.round((level / LEVELS) * DARKEST * 1000) / 1000;
  return svg`
    ${positive.map((d, level) => svg`<path class="timeline-fill" fill-opacity=${opacity(level)} d=${d}></path>`)}
    ${negative.map((d, level) => svg`<path fill=${hatch} fill-opacity=${opacity(level)} d=${d}></path>`)}`;
}
