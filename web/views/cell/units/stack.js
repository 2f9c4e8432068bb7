/**
 * A whole vector across its stream: each entry is a short stream of its own, one below the other or, flat, side by side. The entry of the
 * unit that is looked at is framed in ink. Of a long vector the entries around it are drawn.
 */
import { nothing, svg } from 'lit-html';
import { layer } from '../mirror.js';
import { px, wire } from '../wire.js';

/** @import { Layout } from '../layout.js' */

/** More than these would be lines. */
export const ENTRIES = 16;
const FRAME = 1.5;

/** The entries that are drawn: the first of them, and how many. @param {number} entries @param {number} [chosen] */
export function inSight(entries, chosen = 0) {
  const count = Math.min(entries, ENTRIES);
  return { first: Math.max(0, Math.min(chosen - count / 2, entries - count)), count };
}

/**
 * @typedef {object} Stack
 * @property {string} part   whose values they are
 * @property {string} hue
 * @property {number} x      its left edge
 * @property {number} y
 * @property {number} slot   for each entry
 * @property {number} length
 * @property {boolean} [flat]
 * @property {number} first
 * @property {number} count
 * @property {number} entries  of the whole vector
 * @property {number} [chosen]
 * @property {(entry: number) => number} value   NaN where it is not known or not reached
 * @property {(entry: number) => boolean} feeds  whether it is lit
 * @property {number} scale    pixels per 1.0
 * @property {(entry: number) => void} [choose]
 */

/** How large it is. @param {Pick<Stack, 'slot'|'count'|'length'|'flat'>} stack */
export const extentOf = ({ slot, count, length, flat }) =>
  flat ? { width: slot * count, height: length } : { width: length, height: slot * count };

/** @param {Layout} layout @param {Stack} stack */
export function stack(layout, { part, hue, x, y, slot, length, flat, first, count, entries, chosen, ...each }) {
  const { value, feeds, scale, choose } = each;
  const { width, height } = extentOf({ slot, count, length, flat });
  /** @param {number} entry @returns {[x: number, y: number, width: number, height: number]} */
  const box = (entry) => {
    // What is read from the left stays so where streams run the other way.
    const place = flat && layout.mirrored ? count - 1 - (entry - first) : entry - first;
    return flat ? [x + place * slot, y, slot, length] : [x, y + place * slot, length, slot];
  };
  const shown = Array.from({ length: count }, (_, index) => first + index);
  const streams = shown.map((entry) => {
    const [left, top] = box(entry);
    const size = value(entry);
    if (Number.isNaN(size)) return nothing;
    const way = flat ? `M${px(left + slot / 2)} ${px(top)}v${length}` : `M${px(left)} ${px(top + slot / 2)}h${length}`;
    return svg`<g class=${feeds(entry) ? nothing : 'cell-dim'}>${wire(way, size, scale, hue)}</g>`;
  });
  const target = (/** @type {number} */ entry) => {
    const [left, top, wide, high] = box(entry);
    return svg`<rect class="cell-touch cell-choose" x=${px(left)} y=${px(top)} width=${px(wide)} height=${px(high)} @click=${() => choose?.(entry)}></rect>`;
  };
  const [left, top, right, bottom] = [x - 0.5, y - 0.5, x + width + 0.5, y + height + 0.5].map(px);
  const across = [`M${left} ${top}H${right}`, `M${left} ${bottom}H${right}`];
  const down = [`M${left} ${top}V${bottom}`, `M${right} ${top}V${bottom}`];
  const [ends, sides] = flat ? [down, across] : [across, down];
  // Where there are more, its edge is open.
  const more = [first > 0, first + count < entries];
  const open = flat && layout.mirrored ? more.toReversed() : more;
  const frame = chosen === undefined ? undefined : box(chosen);
  return svg`<g class="cell-stack" data-part=${part}>${layer(
    layout,
    svg`<path class="cell-slot" d=${sides.join('')}></path>${ends.map((way, end) => svg`<path class="cell-slot ${open[end] ? 'open' : ''}" d=${way}></path>`)}
      ${streams}
      ${frame ? svg`<rect class="cell-lit" x=${px(frame[0] - FRAME)} y=${px(frame[1] - FRAME)} width=${px(frame[2] + 2 * FRAME)} height=${px(frame[3] + 2 * FRAME)} rx="2"></rect>` : nothing}
      ${choose ? shown.map(target) : nothing}`,
  )}</g>`;
}

/** From an entry to the stream that it is drawn large as, or back. @param {{x: number, y: [number, number], to: number, onto: [number, number]}} sight */
export const sight = ({ x, y: [upper, lower], to, onto: [above, below] }) => svg`
  <path class="cell-sight" d="M${px(x)} ${px(upper)}L${px(to)} ${px(above)}V${px(below)}L${px(x)} ${px(lower)}z"></path>
  <path class="cell-slot" d="M${px(x)} ${px(upper)}L${px(to)} ${px(above)}M${px(x)} ${px(lower)}L${px(to)} ${px(below)}"></path>`;

/** What comes from a stack as a whole: a bracket on its right, or on its lower or upper edge. @param {{x: number, y: number, length: number, side: 'right'|'below'|'above'}} bracket */
export const bracket = ({ x, y, length, side }) => {
  const way =
    side === 'right'
      ? `M${px(x)} ${px(y)}q3 0 3 3v${px(length - 6)}q0 3 -3 3`
      : side === 'below'
        ? `M${px(x)} ${px(y)}q0 3 3 3h${px(length - 6)}q3 0 3 -3`
        : `M${px(x)} ${px(y)}q0 -3 3 -3h${px(length - 6)}q3 0 3 3`;
  return svg`<path class="cell-slash" d=${way}></path>`;
};
