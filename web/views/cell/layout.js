/**
 * Where everything in the cell stands, for the room at hand: a wide shape and a slim one (phones), each in several heights, all in CSS
 * pixels, so that type never shrinks with the drawing. Where there is more room than that, the whole drawing grows.
 */
import { heights, modestHeight } from './heights.js';

/** @import { Heights } from './heights.js' */
/**
 * @typedef {object} Across
 * @property {'wide'|'slim'} shape
 * @property {number} width
 * @property {[number, number, number, number]} body  x, y, width, height of the outline
 * @property {Record<string, any>} x  the middle of each block
 * @property {{width: number}} block
 * @property {{input: number, hidden: number, bias: number}} port  from the middle of a block to its three terms
 * @property {number} pipe       the left edge of the way down to h
 * @property {number} tanhWidth
 * @property {number} join       the first pixel after + at which the highway has its new width, counted from the riser
 *
 * @typedef {Across & Heights & {block: {width: number, top: number, height: number}}} Layout
 */

const SLIM_BELOW = 640;
/** In a column wider than this the cell grows. */
const LARGEST = 1000;
/** The least for which each shape is drawn where it grows to fill its room. */
const LEAST = { wide: SLIM_BELOW, slim: 340 };

/** @param {number} width */
const shapeFor = (width) => (width >= SLIM_BELOW ? 'wide' : 'slim');

/** How high the cell is where nothing presses or stretches it: what a frame asks of its host. @param {number} width */
export const usualHeight = (width) => modestHeight(shapeFor(width), width) * Math.max(1, width / LARGEST);

/**
 * @param {{width: number, height: number}} room
 * @param {boolean} fills  whether the drawing grows until it fills the room, as it does in a frame of its own
 * @returns {Layout}
 */
export function layout(room, fills) {
  const shape = shapeFor(room.width);
  const rows = heights(shape, room);
  const least = Math.min(fills ? LEAST[shape] : LARGEST, room.width);
  const width = Math.max(least, Math.min((room.width * rows.height) / room.height, room.width));
  const across = shape === 'wide' ? wide(width, rows) : slim(width, rows);
  return { ...across, ...rows, block: { ...across.block, ...rows.block } };
}

/** @param {number} width @param {Heights} rows @returns {Across} */
function wide(width, { floor }) {
  const spare = (width - SLIM_BELOW) / (LARGEST - SLIM_BELOW);
  const left = 84 + 18 * spare;
  const gap = 8 + 6 * spare;
  const block = 84 + 56 * spare;
  const first = left + 10 + 8 * spare + block / 2;
  const pitch = block + gap;
  const output = first + 3 * pitch;
  return {
    shape: 'wide',
    width,
    body: [left, 4, width - left - 76 - 4 * spare, floor - 4],
    x: { forget_gate: first, input_gate: first + pitch, candidate: first + 2 * pitch, output_gate: output },
    block: { width: block },
    port: { input: -0.315 * block, hidden: 0.06 * block, bias: 0.375 * block },
    pipe: output + block / 2 + 40 + 4 * spare,
    tanhWidth: 64,
    join: 60 + 28 * spare,
  };
}

/** @param {number} width @param {Heights} rows @returns {Across} */
function slim(width, { floor }) {
  const pitch = (width - 48) / 4;
  const block = pitch - 6;
  const first = 6 + block / 2;
  return {
    shape: 'slim',
    width,
    body: [1, 1, width - 2, floor - 1],
    x: { forget_gate: first, input_gate: first + pitch, candidate: first + 2 * pitch, output_gate: first + 3 * pitch },
    block: { width: block },
    port: { input: -0.32 * block, hidden: 0.09 * block, bias: 0.4 * block },
    pipe: width - 24,
    tanhWidth: 40,
    join: 60,
  };
}
