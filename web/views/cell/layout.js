/**
 * Where everything in the cell stands, for the width at hand: a wide table and a slim one (phones), both in CSS pixels,
 * so that type never shrinks with the drawing. Above 1000 px the whole drawing grows, for the projector.
 */

/**
 * @typedef {object} Layout
 * @property {'wide'|'slim'} shape
 * @property {number} width
 * @property {number} height
 * @property {number} lane       pixels per 1.0 on the highway and its branches
 * @property {number} bus        pixels per 1.0 for x, h and tanh c
 * @property {number} top        the straight upper edge of the highway
 * @property {[number, number, number, number]} body  x, y, width, height of the outline
 * @property {Record<import('../../parts.js').GatedPart, number>} x  the middle of each block
 * @property {{width: number, height: number, top: number}} block
 * @property {{input: number, hidden: number, bias: number}} port  from the middle of a block to its three terms
 * @property {number} hiddenY    the lane of h
 * @property {number} inputY     the lane of x
 * @property {number} pipe       the left edge of the way down to h
 * @property {number} writeY     the input gate's valve
 * @property {number} showY      the output gate's valve
 * @property {number} tanhY
 * @property {number} tanhWidth
 * @property {number} join       the first pixel after + at which the highway has its new width, counted from the riser
 */

const LARGEST = 1000;
const SLIM_BELOW = 700;

/**
 * @param {number} width of the room there is
 * @returns {Layout}
 */
export function layout(width) {
  return width < SLIM_BELOW ? slim(width) : wide(Math.min(width, LARGEST));
}

/** @param {number} width @returns {Layout} */
function wide(width) {
  const spare = (width - SLIM_BELOW) / (LARGEST - SLIM_BELOW);
  const left = 92 + 10 * spare;
  const gap = 10 + 4 * spare;
  const block = 94 + 46 * spare;
  const first = left + 12 + 6 * spare + block / 2;
  const pitch = block + gap;
  const output = first + 3 * pitch;
  const pipe = output + block / 2 + 44;
  return {
    shape: 'wide',
    width,
    height: 410,
    lane: 28,
    bus: 18,
    top: 52,
    body: [left, 4, width - left - 92, 372],
    x: { forget_gate: first, input_gate: first + pitch, candidate: first + 2 * pitch, output_gate: output },
    block: { width: block, height: 118, top: 178 },
    port: { input: -0.315 * block, hidden: 0.06 * block, bias: 0.375 * block },
    hiddenY: 324,
    inputY: 351,
    pipe,
    writeY: 132,
    showY: 150,
    tanhY: 107,
    tanhWidth: 64,
    join: 88,
  };
}

/** @param {number} width @returns {Layout} */
function slim(width) {
  const pitch = (width - 48) / 4;
  const block = pitch - 6;
  const first = 6 + block / 2;
  return {
    shape: 'slim',
    width,
    height: 536,
    lane: 26,
    bus: 16,
    top: 54,
    body: [1, 1, width - 2, 490],
    x: { forget_gate: first, input_gate: first + pitch, candidate: first + 2 * pitch, output_gate: first + 3 * pitch },
    block: { width: block, height: 134, top: 256 },
    port: { input: -0.32 * block, hidden: 0.09 * block, bias: 0.4 * block },
    hiddenY: 444,
    inputY: 416,
    pipe: width - 24,
    writeY: 196,
    showY: 196,
    tanhY: 112,
    tanhWidth: 40,
    join: 60,
  };
}
