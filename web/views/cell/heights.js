/** How high the cell can be, and what stands at which height, from above, in CSS pixels. The highest that the room allows is drawn. */

import { lettering } from '../../pieces/fit.js';

/**
 * @typedef {object} Heights
 * @property {number} height
 * @property {'roomy'|'low'|'lowest'} room  how much of it the words have
 * @property {number} top        the straight upper edge of the highway
 * @property {number} lane       for the largest value on the highway and its branches
 * @property {number} bus        for the largest x, h or tanh c
 * @property {number} tanhY
 * @property {number} writeY     the input gate's valve
 * @property {number} showY      the output gate's valve
 * @property {{top: number, height: number}} block
 * @property {number} hiddenY    the lane of h
 * @property {number} inputY     the lane of x
 * @property {number} floor      the lower edge of the outline
 */

/** @type {Record<'wide'|'slim', readonly Heights[]>} */
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

/** For the cell a frame asks its host for no more room than this. */
const MODEST = 420;

/** Where blocks are narrower than in a column of this width, their words do not fit into the lowest drawing. */
const LOWEST_FROM = 440;

/** @param {'wide'|'slim'} shape @param {number} width @returns {number} */
export const modestHeight = (shape, width) => heights(shape, { width, height: MODEST }).height;

/** @param {'wide'|'slim'} shape @param {{width: number, height: number}} room @returns {Heights} */
export function heights(shape, room) {
  // Words whose letters a reader has set apart need all the room there is.
  const spaced = lettering.value.letter > 0;
  const possible = HEIGHTS[shape].filter(
    (rows) => rows.room === 'roomy' || (!spaced && (rows.room !== 'lowest' || room.width >= LOWEST_FROM)),
  );
  return /** @type {Heights} */ (possible.find(({ height }) => height <= room.height) ?? possible.at(-1));
}
