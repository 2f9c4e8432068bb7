/**
 * Weights as squares: area is size, hollow is below zero, nothing is zero. One path for many of them, because a thousand elements would be
 * slow to change; in units of the drawing, in which a weight has SLOT by SLOT.
 */

/** @import { Block } from './blocks.js' */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Sight  the first and the last column and row that are in sight */

export const SLOT = 10;
/** Around the squares of a block. */
export const PAD = 2;
const GAP = 5;
const LARGEST = 8;
/** However small a weight is, it is there. */
const LEAST = 1.4;
/** Of the line around what is hollow. */
const LINE = 1.1;

/** What part of the weights fits under a full square. */
const MOST = 0.95;

/**
 * The weight from which a square is full: the smallest with 95 of a hundred others below it or as large. Weights of 0 do not count.
 * @param {readonly (readonly number[])[]} arrays
 */
export function fullSquare(arrays) {
  const sizes = Float64Array.from(arrays.flatMap((numbers) => numbers.filter((weight) => weight !== 0).map(Math.abs)));
  return sizes.sort()[Math.ceil(MOST * sizes.length) - 1] ?? 0;
}

/** Where the blocks stand. @param {readonly Pick<Block, 'width'>[]} blocks @param {number} rows */
export function layoutOf(blocks, rows) {
  let x = 0;
  const lefts = blocks.map(({ width }) => {
    const left = x + PAD;
    x = left + width * SLOT + PAD + GAP;
    return left;
  });
  return { lefts, width: x - GAP, height: rows * SLOT + 2 * PAD };
}

/** The entry nearest to a point. @param {readonly Block[]} blocks @param {number} rows @param {number} x @param {number} y */
export function nearest(blocks, rows, x, y) {
  const { lefts } = layoutOf(blocks, rows);
  const columns = blocks.flatMap(({ width }, k) =>
    Array.from({ length: width }, (_, column) => (lefts[k] ?? 0) + (column + 0.5) * SLOT),
  );
  const distances = columns.map((middle) => Math.abs(middle - x));
  const row = Math.floor((y - PAD) / SLOT);
  return { row: Math.min(Math.max(row, 0), rows - 1), column: distances.indexOf(Math.min(...distances)) };
}

export const px = (/** @type {number} */ value) => String(Number(value.toFixed(2)));

/** @param {number} x  of the middle @param {number} y @param {number} weight @param {number} full */
function square(x, y, weight, full) {
  if (weight === 0) return '';
  const side = Math.max(LEAST, LARGEST * Math.sqrt(Math.min(1, Math.abs(weight) / full)));
  const outer = `M${px(x - side / 2)} ${px(y - side / 2)}h${px(side)}v${px(side)}h${px(-side)}z`;
  const line = Math.min(LINE, side / 3.5);
  const inside = side - 2 * line;
  // The other way round, so that it is a hole.
  return weight > 0
    ? outer
    : `${outer}M${px(x - inside / 2)} ${px(y - inside / 2)}v${px(inside)}h${px(inside)}v${px(-inside)}z`;
}

/**
 * All squares of some rows of a part.
 * @param {readonly Block[]} blocks
 * @param {readonly number[]} rows
 * @param {number} full
 * @param {Sight} [sight]
 */
export function squares(blocks, rows, full, sight) {
  const { lefts } = layoutOf(blocks, 0);
  const seen = (/** @type {number} */ column) => !sight || (column >= sight.left && column <= sight.right);
  let path = '';
  for (const [k, { width, numbers, first }] of blocks.entries()) {
    for (let column = 0; column < width; column += 1) {
      if (!seen(first + column)) continue;
      const x = (lefts[k] ?? 0) + (column + 0.5) * SLOT;
      for (const row of rows) path += square(x, PAD + (row + 0.5) * SLOT, numbers[row * width + column] ?? 0, full);
    }
  }
  return path;
}
