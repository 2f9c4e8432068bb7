/** Where everything in a GRU stands: a branch of h on the left feeds the blocks, and before the candidate is room for the reset valve. */
import { spareOf } from '../../views/cell/layout.js';
import { tables as lstm, glance as lstmGlance } from '../lstm/layout.js';

/** @import { Across, Heights, Layout, Tables } from '../../views/cell/layout.js' */

/**
 * @typedef {object} Own
 * @property {number} fork   the middle of the branch
 * @property {number} valve  the middle of the reset valve
 * @property {number} apart  from it to the tile, which stands before it or behind it
 * @property {number} tile   the width of that
 */

/** The same h runs along the top and the bottom, and must not change its width on the way. */
const LANE = 22;

const [roomy, lowest] = /** @type {[Heights, Heights]} */ (lstm.heights.wide);
const [slimRoomy, slimLow, slimLowest] = /** @type {[Heights, Heights, Heights]} */ (lstm.heights.slim);

/** @type {Tables['heights']} */
const HEIGHTS = {
  wide: [
    { ...roomy, lane: LANE, inputY: 339, floor: 357 },
    { ...lowest, height: 268, lane: 16, block: { top: 116, height: 76 }, hiddenY: 211, inputY: 235, floor: 247 },
  ],
  slim: [
    { ...slimRoomy, height: 562, lane: LANE, inputY: 416, hiddenY: 468, floor: 521 },
    { ...slimLow, height: 418, lane: LANE, block: { top: 170, height: 138 }, inputY: 328, hiddenY: 376, floor: 398 },
    { ...slimLowest, height: 284, lane: 16, inputY: 198, hiddenY: 246, floor: 263 },
  ],
};

/** @param {number} width @param {Heights} rows @returns {Across & Own} */
function wide(width, rows) {
  const usual = lstm.across.wide(width, rows);
  const spare = spareOf(width);
  const left = usual.body[0];
  const block = usual.block.width;
  const update = left + 38 + 12 * spare + block / 2;
  const reset = update + block + 8 + 6 * spare;
  const candidate = reset + block + 108 + 12 * spare;
  const fork = left + 19 + 6 * spare;
  return {
    ...usual,
    x: { update_gate: update, reset_gate: reset, candidate },
    fork,
    valve: reset + block / 2 + 32 - 3 * spare,
    apart: 36 + 12 * spare,
    tile: 30,
    paling: Math.min(usual.paling, update - fork - 27),
    marks: { arriving: left / 2, passing: (width - 40 + candidate + usual.join) / 2 },
  };
}

/** @param {number} width @param {Heights} rows @returns {Across & Own} */
function slim(width, rows) {
  const more = width - 340;
  const block = 62 + 0.16 * more;
  const gap = 36 + 0.12 * more;
  const update = 26 + block / 2;
  const reset = update + block + 5;
  const fork = 14;
  return {
    ...lstm.across.slim(width, rows),
    x: { update_gate: update, reset_gate: reset, candidate: reset + block + gap },
    block: { width: block },
    port: { input: -0.33 * block, hidden: 0.05 * block, bias: 0.37 * block },
    fork,
    valve: reset + block / 2 + gap / 2 - 1,
    apart: 26,
    tile: 22,
    paling: Math.min(51, update - fork - 27),
    marks: { arriving: 32, passing: 0 },
  };
}

/** @type {Tables} */
export const tables = { heights: HEIGHTS, across: { wide, slim } };

/** @type {Layout} */
export const glance = {
  ...lstmGlance,
  x: { update_gate: 94, reset_gate: 170, candidate: 246 },
};
