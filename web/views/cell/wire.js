/**
 * A stream: as wide as its value is large, solid when positive, hatched when negative, hollow when too thin for a hatch;
 * never interrupted, for a dotted line is a way not taken yet.
 * Everything that flows is drawn by this file; gates are rods, not streams.
 */
import { nothing, svg } from 'lit-html';

export const PREFIX = 'cell';
const THINNEST = 1.2;
const HATCHED_FROM = 5;
const HOLLOW = 3.4; // two edges that can be told apart
/** What prints as 0.00 does not pass a valve. */
export const NOTHING = 0.005;

/** At most one decimal: a tenth of a pixel is finer than the eye. @param {number} value */
export const px = (value) => Number(value.toFixed(1));

/** @param {number} value @param {number} scale pixels per 1.0 */
export const thickness = (value, scale) => Math.max(value < 0 ? HOLLOW : THINNEST, Math.abs(value) * scale);

/** @param {string} part */
export const hatchOf = (part) => `url(#${PREFIX}-${part})`;

/**
 * All segments that carry one value are one path, so that their junctions stay open.
 * @param {string} path
 * @param {number} value
 * @param {number} scale
 * @param {string} hue the part whose hue it has
 */
export function wire(path, value, scale, hue) {
  const width = thickness(value, scale);
  const negative = value < 0;
  const hollow = negative && width < HATCHED_FROM;
  return svg`
    <path class="cell-hit" d=${path}></path>
    <path class="cell-wire ${hue}" d=${path} stroke-width=${px(width)}></path>
    ${negative ? svg`<path class="cell-core" d=${path} stroke-width=${px(width - (hollow ? 2.2 : 3))} stroke=${hollow ? 'var(--paper)' : hatchOf(hue)}></path>` : nothing}`;
}

/** Paper between two streams of which one passes in front of the other. @param {string} path @param {number} width */
export const gap = (path, width) => svg`<path class="cell-gap" d=${path} stroke-width=${px(width)}></path>`;

/** A way not taken yet. @param {string} path */
export const dry = (path) => svg`<path class="cell-dry" d=${path}></path>`;

/** Where a stream's edge would be had nothing been cut off. @param {string} path @param {string} hue */
export const was = (path, hue) => svg`<path class="cell-was ${hue}" d=${path}></path>`;

/** An arrow head as wide as its stream. @param {number} x its tip @param {number} y the middle @param {number} width @param {string} hue */
export const head = (x, y, width, hue) =>
  svg`<path class="cell-fill ${hue}" d="M${px(x - 16)} ${px(y - width / 2 - 5)}L${px(x)} ${px(y)}L${px(x - 16)} ${px(y + width / 2 + 5)}z"></path>`;

/** @param {number} x @param {number} y */
export const dryHead = (x, y) => svg`<path class="cell-dryhead" d="M${px(x - 9)} ${px(y - 5)}l9 5l-9 5z"></path>`;

/** Marks of the direction of flow, on streams wide enough to bear them. @param {number[]} xs @param {number} top @param {number} width @param {number} value */
export function chevrons(xs, top, width, value) {
  if (value < 0 || width < 9) return nothing;
  return xs.map((x) => svg`<path class="cell-chevron" d="M${px(x - 2)} ${px(top + width / 2 - 4)}l4 4l-4 4"></path>`);
}
