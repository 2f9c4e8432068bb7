/** A line from the middle of each square, up where its weight grows and down where it falls, as long as it is moved beside the others. */
import { layoutOf, PAD, px, SLOT } from './squares.js';

/** @import { Block } from './blocks.js' */

/** The longest: beyond the largest square, not into the next one. */
const LONGEST = 4.6;
const WIDE = 1.5;

/** @param {number} x  of the middle @param {number} y @param {number} length  below zero downwards */
const needle = (x, y, length) => `M${px(x - WIDE / 2)} ${px(y)}h${WIDE}v${px(-length)}h${-WIDE}z`;

/** @param {readonly Block[]} blocks @param {readonly number[]} rows @param {readonly (readonly number[]|undefined)[]} moved  of each block, from −1 to 1 */
export function needles(blocks, rows, moved) {
  const { lefts } = layoutOf(blocks, 0);
  let path = '';
  for (const [k, { width }] of blocks.entries()) {
    for (const row of rows) {
      for (let column = 0; column < width; column += 1) {
        const length = LONGEST * (moved[k]?.[row * width + column] ?? 0);
        if (length !== 0) path += needle((lefts[k] ?? 0) + (column + 0.5) * SLOT, PAD + (row + 0.5) * SLOT, length);
      }
    }
  }
  return path;
}
