/**
 * A run that goes backward in time is drawn mirrored. What flows is a layer that is turned round as it is; what is read stands at the
 * mirrored place, and is read from the left as ever. Every figure is written for the way forward, and only this file knows of the other.
 */
import { nothing, svg } from 'lit-html';
import { px } from './wire.js';

/** @import { Anchor } from './label.js' */
/** @import { Layout } from './layout.js' */
/** @typedef {Pick<Layout, 'width'|'mirrored'>} Sheet  all that a layout says is said of what flows */

/** @type {Record<Anchor, Anchor>} */
const OTHER = { start: 'end', middle: 'middle', end: 'start' };

/** Streams, and all that has a direction or is hatched. @param {Sheet} sheet @param {unknown} drawn */
export const layer = ({ width, mirrored }, drawn) =>
  mirrored ? svg`<g transform="translate(${px(width)} 0) scale(-1 1)">${drawn}</g>` : drawn;

/**
 * Where the terms of a block come in, or, from there, where they are read: they stand in its foot in the same order as ever, so that in a
 * turned layer each comes in on the other side of the middle.
 * @param {Pick<Layout, 'port'|'mirrored'>} layout
 */
export function portsOf({ port, mirrored }) {
  const { input, hidden, bias } = port;
  return mirrored ? { input: -input, hidden: -hidden, bias: -bias } : port;
}

/** Where something stands that is read: its middle or its end; or the left edge of what is so wide. @param {Sheet} sheet @param {number} x @param {number} [wide] */
export const placed = ({ width, mirrored }, x, wide = 0) => (mirrored ? width - x - wide : x);

/** @param {Sheet} sheet @param {Anchor} anchor */
export const anchored = ({ mirrored }, anchor) => (mirrored ? OTHER[anchor] : anchor);

/** A word among the streams, by its middle: it is not turned round with them. @param {Sheet} sheet @param {number} x */
export const upright = ({ mirrored }, x) =>
  mirrored ? { x: px(-x), transform: 'scale(-1 1)' } : { x: px(x), transform: nothing };
