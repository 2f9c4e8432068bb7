/** Where everything in an LSTM stands; its kin say only what differs. */
import { spareOf } from '../../views/cell/layout.js';

/** @import { Across, Heights, Layout, Tables } from '../../views/cell/layout.js' */

/** @type {Tables['heights']} */
const HEIGHTS = {
  wide: [
    {
      height: 384,
      room: 'roomy',
      top: 52,
      lane: 28,
      bus: 18,
      tanhY: 104,
      writeY: 126,
      showY: 141,
      block: { top: 166, height: 118 },
      hiddenY: 308,
      inputY: 332,
      floor: 350,
    },
    {
      height: 260,
      room: 'lowest',
      top: 34,
      lane: 26,
      bus: 12,
      tanhY: 78,
      writeY: 100,
      showY: 108,
      block: { top: 122, height: 76 },
      hiddenY: 213,
      inputY: 230,
      floor: 240,
    },
  ],
  slim: [
    {
      height: 540,
      room: 'roomy',
      top: 54,
      lane: 26,
      bus: 16,
      tanhY: 112,
      writeY: 196,
      showY: 196,
      block: { top: 256, height: 138 },
      inputY: 420,
      hiddenY: 446,
      floor: 494,
    },
    {
      height: 406,
      room: 'low',
      top: 40,
      lane: 26,
      bus: 16,
      tanhY: 98,
      writeY: 144,
      showY: 144,
      block: { top: 190, height: 138 },
      inputY: 348,
      hiddenY: 372,
      floor: 386,
    },
    {
      height: 236,
      room: 'lowest',
      top: 26,
      lane: 20,
      bus: 10,
      tanhY: 63,
      writeY: 91,
      showY: 91,
      block: { top: 110, height: 76 },
      inputY: 197,
      hiddenY: 211,
      floor: 219,
    },
  ],
};

/** @param {number} first @param {number} pitch */
const blocks = (first, pitch) => ({
  forget_gate: first,
  input_gate: first + pitch,
  candidate: first + 2 * pitch,
  output_gate: first + 3 * pitch,
});

/** @param {number} width @param {Heights} rows @returns {Across} */
function wide(width, { floor }) {
  const spare = spareOf(width);
  const left = 84 + 18 * spare;
  const block = 84 + 56 * spare;
  const x = blocks(left + 10 + 8 * spare + block / 2, block + 8 + 6 * spare);
  const pipe = x.output_gate + block / 2 + 40 + 4 * spare;
  const join = 60 + 28 * spare;
  return {
    shape: 'wide',
    width,
    body: [left, 4, width - left - 76 - 4 * spare, floor - 4],
    x,
    block: { width: block },
    port: { input: -0.315 * block, hidden: 0.06 * block, bias: 0.375 * block },
    pipe,
    tanhWidth: 64,
    join,
    paling: 51,
    marks: { arriving: left / 2, passing: (pipe + x.candidate + join) / 2 },
  };
}

/** @param {number} width @param {Heights} rows @returns {Across} */
function slim(width, { floor }) {
  const pitch = (width - 48) / 4;
  const block = pitch - 6;
  const x = blocks(6 + block / 2, pitch);
  return {
    shape: 'slim',
    width,
    body: [1, 1, width - 2, floor - 1],
    x,
    block: { width: block },
    port: { input: -0.32 * block, hidden: 0.09 * block, bias: 0.4 * block },
    pipe: width - 24,
    tanhWidth: 40,
    join: 60,
    paling: 51,
    marks: { arriving: 12, passing: 0 },
  };
}

/** @type {Tables} */
export const tables = { heights: HEIGHTS, across: { wide, slim } };

/** At a glance. One size: it is drawn a little smaller than this on a phone and never much larger. @type {Layout} */
export const glance = {
  shape: 'slim',
  room: 'lowest',
  width: 452,
  height: 122,
  top: 24,
  lane: 22,
  bus: 14,
  body: [0, 0, 0, 0],
  x: { ...blocks(94, 76), output_gate: 324 },
  block: { width: 72, top: 90, height: 32 },
  port: { input: 0, hidden: 0, bias: 0 },
  pipe: 372,
  tanhY: 56,
  tanhWidth: 0,
  writeY: 70,
  showY: 70,
  hiddenY: 112,
  inputY: 0,
  floor: 0,
  join: 40,
  paling: 51,
  marks: { arriving: 12, passing: 0 },
};
