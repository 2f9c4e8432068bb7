/**
 * Where everything in the cell stands, for the width at hand: a wide table and a slim one (phones), both in CSS pixels,
 * so that type never shrinks with the drawing. Above 1000 px the whole drawing grows, for the projector.
 */

/**
 * @typedef {object} Layout
 * @property {'wide'|'slim'} shape
 * @property {boolean} low      little height: labels share lines
 * @property {number} width
 * @property {number} height
 * @property {number} lane       pixels for the largest value on the highway and its branches
 * @property {number} bus        pixels for the largest x, h or tanh c
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
const SLIM_BELOW = 640;

/**
 * @param {number} width of the room there is
 * @param {boolean} low  whether the slim table is to be as low as it can be: an embedded figure has little height on a phone
 * @returns {Layout}
 */
export function layout(width, low) {
  if (width >= SLIM_BELOW) return wide(Math.min(width, LARGEST));
  return slim(width, low);
}

/** @param {number} width @returns {Layout} */
function wide(width) {
  const spare = (width - SLIM_BELOW) / (LARGEST - SLIM_BELOW);
  const left = 84 + 18 * spare;
  const gap = 8 + 6 * spare;
  const block = 84 + 56 * spare;
  const first = left + 10 + 8 * spare + block / 2;
  const pitch = block + gap;
  const output = first + 3 * pitch;
  return {
    shape: 'wide',
    low: false,
    width,
    height: 384,
    lane: 28,
    bus: 18,
    top: 52,
    body: [left, 4, width - left - 76 - 4 * spare, 346],
    x: { forget_gate: first, input_gate: first + pitch, candidate: first + 2 * pitch, output_gate: output },
    block: { width: block, height: 118, top: 166 },
    port: { input: -0.315 * block, hidden: 0.06 * block, bias: 0.375 * block },
    hiddenY: 308,
    inputY: 332,
    pipe: output + block / 2 + 40 + 4 * spare,
    writeY: 126,
    showY: 141,
    tanhY: 104,
    tanhWidth: 64,
    join: 60 + 28 * spare,
  };
}

/** @param {number} width @param {boolean} low @returns {Layout} */
function slim(width, low) {
  const pitch = (width - 48) / 4;
  const block = pitch - 6;
  const first = 6 + block / 2;
  const top = low ? 40 : 54;
  const valves = top + (low ? 104 : 142);
  const blocks = valves + (low ? 46 : 60);
  const blockHeight = 138;
  const inputY = blocks + blockHeight + (low ? 20 : 26);
  const hiddenY = inputY + (low ? 24 : 26);
  const floor = hiddenY + (low ? 16 : 48);
  return {
    shape: 'slim',
    low,
    width,
    height: floor + (low ? 22 : 46),
    lane: 26,
    bus: 16,
    top,
    body: [1, 1, width - 2, floor - 1],
    x: { forget_gate: first, input_gate: first + pitch, candidate: first + 2 * pitch, output_gate: first + 3 * pitch },
    block: { width: block, height: blockHeight, top: blocks },
    port: { input: -0.32 * block, hidden: 0.09 * block, bias: 0.4 * block },
    hiddenY,
    inputY,
    pipe: width - 24,
    writeY: valves,
    showY: valves,
    tanhY: top + 58,
    tanhWidth: 40,
    join: 60,
  };
}
