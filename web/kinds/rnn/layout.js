/** Where everything in an RNN stands: one block, opened; the row of the highway stays empty. */
import { spareOf } from '../../views/cell/layout.js';
import { tables as lstm, glance as lstmGlance } from '../lstm/layout.js';

/** @import { Across, Heights, Layout, Tables } from '../../views/cell/layout.js' */
/** @typedef {Heights & {zero: number, rows: readonly number[], bar: number, plate: number}} Rows  of the opened block */
/** @typedef {{box: {left: number, width: number}, column: number}} Own  the block's `x` is the middle of what stands in its foot */
/** @typedef {Layout & Rows & Own} RnnLayout */

const [roomy, lowest] = /** @type {[Heights, Heights]} */ (lstm.heights.wide);
const [slimRoomy, slimLow, slimLowest] = /** @type {[Heights, Heights, Heights]} */ (lstm.heights.slim);

/** @type {Record<'wide'|'slim', readonly Rows[]>} */
const HEIGHTS = {
  wide: [
    {
      ...roomy,
      lane: 28,
      block: { top: 90, height: 194 },
      zero: 127,
      rows: [240, 216, 192],
      bar: 12,
      plate: 30,
      hiddenY: 304,
      floor: 356,
    },
    {
      ...lowest,
      lane: 20,
      block: { top: 40, height: 160 },
      zero: 68,
      rows: [162, 143, 124],
      bar: 10,
      plate: 24,
      hiddenY: 216,
      floor: 244,
    },
  ],
  slim: [
    {
      ...slimRoomy,
      lane: 18,
      block: { top: 130, height: 264 },
      zero: 184,
      rows: [334, 302, 270],
      bar: 14,
      plate: 30,
      hiddenY: 450,
    },
    {
      ...slimLow,
      lane: 18,
      block: { top: 68, height: 226 },
      zero: 116,
      rows: [240, 214, 188],
      bar: 14,
      plate: 30,
      hiddenY: 336,
      floor: 372,
    },
    {
      ...slimLowest,
      height: 242,
      lane: 16,
      block: { top: 42, height: 142 },
      zero: 70,
      rows: [151, 133, 115],
      bar: 10,
      plate: 22,
      hiddenY: 200,
      floor: 220,
    },
  ],
};

/**
 * Where the terms stand in the foot of the block, which has more room than they need.
 * @param {number} left @param {readonly [input: number, hidden: number, bias: number]} from  that edge
 * @param {number} middle  round which they are turned
 * @returns {Pick<Across, 'x'|'port'>}
 */
function foot(left, [input, hidden, bias], middle) {
  return {
    x: { hidden: left + middle },
    port: { input: input - middle, hidden: hidden - middle, bias: bias - middle },
  };
}

/** @param {number} width @param {Heights} rows @returns {Across & Own} */
function wide(width, rows) {
  const usual = lstm.across.wide(width, rows);
  const spare = spareOf(width);
  const left = usual.body[0] + 42 + 46 * spare;
  return {
    ...usual,
    ...foot(left, [40 + 8 * spare, 112 + 30 * spare, 176 + 50 * spare], 96 + 27 * spare),
    box: { left, width: usual.pipe - 64 - 20 * spare - left },
    column: 104 + 26 * spare,
  };
}

/** @param {number} width @param {Heights} rows @returns {Across & Own} */
const slim = (width, rows) => ({
  ...lstm.across.slim(width, rows),
  ...foot(8, [36, 106, 170], 92),
  box: { left: 8, width: width - 74 },
  pipe: width - 31,
  column: 94,
});

/** @type {Tables} */
export const tables = { heights: HEIGHTS, across: { wide, slim } };

/** @type {Layout} */
export const glance = { ...lstmGlance, hiddenY: 106, x: { hidden: 246 } };
