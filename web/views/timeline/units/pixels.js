/**
 * Many units as one image, drawn at the pixels of the screen: a row for each of them, or for several where there are more units than pixels,
 * and a column for each step, or for several. What shares a pixel is seen as if from afar, by its mean size and with the sign that outweighs.
 * Negative is hatched, as everywhere.
 */

/** @import { Values } from '../../../state/types.js' */
/**
 * @typedef {object} Image
 * @property {number} width   in pixels of the screen, as `height`
 * @property {number} height
 * @property {number} pixel   how many of them there are to one of the drawing
 * @property {number} gap     pixels between two columns
 * @property {Int32Array} unitIn  the unit in each row
 * @property {number} T
 * @property {number} first   of the steps that are not covered
 * @property {number} last
 * @property {number} most    the size that is darkest
 */

/** As the stripes of the other figures (pieces/hatch.js). */
const PERIOD = 6 * Math.SQRT2;
const STRIPE = 2.4 * Math.SQRT2;
/** Of what is darkest, as of rows that stand alone (row.js). */
const DARKEST = 0.55 * 255;
const APART_FROM = 5; // pixels of a row

/**
 * What lies in a row of pixels: the tint of every column, and its sign.
 * @param {Values} values @param {Image} image @param {number} row  the first of them @param {number} end  behind the last @param {Float64Array} tints  below 0 where negative
 */
function read(values, { width, T, unitIn, first, last, most }, row, end, tints) {
  const H = unitIn.length;
  for (let x = 0; x < width; x += 1) {
    const from = Math.floor((x * T) / width);
    const to = Math.max(from + 1, Math.floor(((x + 1) * T) / width));
    let [size, sum] = [0, 0];
    for (let step = Math.max(from, first - 1); step < to && step < last; step += 1)
      for (let at = row; at < end; at += 1) {
        const value = values[step * H + (unitIn[at] ?? 0)] ?? 0;
        size += Math.abs(value);
        sum += value;
      }
    const tint = Math.min(1, size / ((to - from) * (end - row) * most)) * DARKEST;
    tints[x] = sum < 0 ? -tint : tint;
  }
}

/** Whether a column ends at a pixel, or right behind it. @param {Image} image @param {number} x */
const between = ({ width, T, gap }, x) => Math.floor((x * T) / width) !== Math.floor(((x + gap) * T) / width);

/** The opacity of every pixel, row by row, from 0 to 255. @param {Values} values @param {Image} image */
export function pixels(values, image) {
  const { width, height, pixel, gap, unitIn } = image;
  const H = unitIn.length;
  const drawn = new Uint8ClampedArray(width * height);
  const tints = new Float64Array(width);
  const apart = height / H >= APART_FROM * Math.min(pixel, 1);
  let before = -1;
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * H) / height);
    const below = Math.floor(((y + 1) * H) / height);
    if (row !== before) read(values, image, row, Math.max(row + 1, below), tints);
    before = row;
    if (apart && below > row && y < height - 1) continue;
    for (let x = 0; x < width; x += 1) {
      const tint = tints[x] ?? 0;
      const striped = tint >= 0 || (x + y) % (PERIOD * pixel) < STRIPE * pixel;
      if (striped && !(gap > 0 && between(image, x))) drawn[y * width + x] = Math.abs(tint);
    }
  }
  return drawn;
}
