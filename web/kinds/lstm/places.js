/** Where the words and numbers of an LSTM stand. */
import { entryOf } from '../../views/cell/bus.js';

/** @import { Places } from '../../views/cell/labels.js' */
/** @import { Scene } from '../../views/cell/scene.js' */

/**
 * The row above the highway reads as a sentence: c was, keeps, kept, c is.
 * @param {Scene} scene @param {number} right  edge of the riser @returns {Places}
 */
function wide({ kind, layout }, right) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height, block, x } = layout;
  const { forget_gate: keep = 0, candidate: plus = 0 } = x;
  const row = top - 14;
  // In the lowest drawing below tanh c, which has no other place.
  const time = top + (layout.room === 'lowest' ? 64 : 44);
  const beside = Math.max(right + 12, plus + 24) + 4;
  return {
    from: { x: 2, y: time },
    to: { x: width - 2, y: time, anchor: 'end' },
    before: { x: 2, y: row, size: 18, room: keep - 64 },
    hiddenBefore: { x: 2, y: hiddenY - 22, size: 18, room: keep - block.width / 2 - 8 },
    hidden: { x: width - 2, y: hiddenY - 20, anchor: 'end', size: 22, room: width - pipe - 22 },
    input: { x: entryOf({ kind, layout }) + 20, y: height - 8, size: 18, room: 150 },
    keeps: { x: keep, y: row, anchor: 'middle', size: 17, room: 112 },
    writes: { x: beside, y: writeY + 6, size: 17, room: pipe - 62 - beside },
    kept: { x: (keep + plus) / 2 + 8, y: row, anchor: 'middle', size: 18, room: plus - keep - 100 },
    now: { x: plus + 24, y: row, size: 26, room: width - plus - 26 },
    written: { x: beside, y: writeY - 22, size: 18, room: pipe - 60 - beside },
    shows: { x: pipe + 22, y: showY + 6, size: 17, room: width - pipe - 28 },
    squashed: { x: pipe + 42, y: tanhY + 7, size: 18, room: width - pipe - 42 },
  };
}

/**
 * Verbs stand beside their rods in two lines. Where the words have less and less room, what is written goes to the left of the riser,
 * because what is right of it belongs to the verbs.
 * @param {Scene} scene @param {number} right  edge of the riser @returns {Places}
 */
function slim({ kind, layout }, right) {
  const { top, width, pipe, writeY, showY, tanhY, hiddenY, height, block, x } = layout;
  const { forget_gate: keep = 0, input_gate: write = 0, candidate: plus = 0 } = x;
  const beside = Math.max(right + 12, plus + 17) + 4;
  const room = pipe - 40 - beside;
  const input = Math.max(42, entryOf({ kind, layout }) + 18);
  const last = Math.max(width * 0.4, input + 76); // of the labels in one line with x
  const left = /** @type {const} */ ({ x: 2 * plus - right - 14, anchor: 'end' });
  const keeps = { x: keep + 18, y: top + 62, size: 15, room: write + block.width / 2 - keep - 4, two: true };
  const shows = /** @type {const} */ ({ x: pipe - 42, anchor: 'end', size: 15, room: 60, two: true });
  const squashed = /** @type {const} */ ({ x: pipe - 26, anchor: 'end', room: pipe - 46 - plus });
  const writes = { x: beside, size: 15, room, two: true };
  const { row, foot, hidden, ...own } = {
    roomy: {
      row: top - 20,
      foot: height - 10,
      hidden: { x: input, y: hiddenY + 30 },
      keeps,
      writes: { ...writes, y: writeY - 4 },
      written: { x: beside, y: writeY - 50, room, two: true },
      shows: { ...shows, y: showY + 34 },
      squashed: { ...squashed, y: tanhY - 8 },
    },
    low: {
      row: top - 14,
      foot: height - 7,
      hidden: { x: last, y: height - 7 },
      keeps,
      writes: { ...writes, y: writeY - 20 },
      written: { ...left, y: writeY - 50, room: 50, two: true },
      shows: { ...shows, y: showY + 22 },
      squashed: { ...squashed, y: tanhY + 6 },
    },
    lowest: {
      row: top - 10,
      foot: height - 3,
      hidden: { x: last, y: height - 3 },
      keeps: { ...keeps, y: writeY - 12, room: write - keep - 24 },
      writes: { ...writes, y: writeY - 10, room: room / 2 },
      written: { ...left, y: writeY - 24, room: plus - keep - 90 },
      shows: { ...shows, x: pipe - 48, y: showY - 10, room: room / 2 },
      squashed: { ...squashed, y: tanhY - 6 },
    },
  }[layout.room];
  return {
    ...own,
    before: { x: 6, y: row, room: (keep + plus) / 2 - width * 0.115 },
    hiddenBefore: { ...hidden, room: width * 0.28 },
    hidden: { x: width - 8, y: hidden.y, anchor: 'end', size: 18, room: width * 0.28 },
    input: { x: input, y: foot, room: width * 0.27 },
    kept: { x: (keep + plus) / 2 + width * 0.045, y: row, anchor: 'middle', room: width * 0.26 },
    now: { x: plus + 24, y: row, size: 20, room: width - plus - 28 },
  };
}

/** @param {Scene} scene @param {number} right  edge of the riser */
export const places = (scene, right) => ({ wide, slim })[scene.layout.shape](scene, right);
