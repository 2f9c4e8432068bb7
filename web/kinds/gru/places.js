/** Where the words and numbers of a GRU stand. */
import { middleOf } from '../../views/cell/layout.js';

/** @import { Places } from '../../views/cell/labels.js' */
/** @import { Layout } from '../../views/cell/layout.js' */
/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { Own } from './layout.js' */
/** @typedef {{right: number, rod: number, valve: number}} Edges  of the riser, and of what its valve's rod leads to; the reset valve */

/** For “to step 100” at the right edge. */
const NOTE = 76;

/** @param {Layout & Own} layout @param {Edges} edges @param {number} entry @returns {Places} */
function wide(layout, { right, rod, valve }, entry) {
  const { top, width, height, writeY, block } = layout;
  const keep = middleOf(layout, 'update_gate');
  const plus = middleOf(layout, 'candidate');
  const row = top - 14;
  const beside = Math.max(right + 12, plus + 24) + 4;
  return {
    from: { x: 2, y: top + 44 },
    to: { x: width - 2, y: top + 44, anchor: 'end' },
    before: { x: 2, y: row, size: 18, room: keep - 64 },
    now: { x: plus + 24, y: row, size: 26, room: width - plus - 26 },
    input: { x: entry + 20, y: height - 8, size: 18, room: 150 },
    keeps: { x: keep, y: row, anchor: 'middle', size: 17, room: 112 },
    rod: { x: rod - 8, y: writeY - 8, anchor: 'end', size: 15 },
    writes: { x: beside, y: writeY + 6, size: 17, room: width - beside },
    recalls: {
      x: valve + 14,
      y: block.top + block.height / 2 - 1,
      size: 17,
      room: plus - block.width / 2 - valve - 18,
      two: true,
    },
    kept: { x: (keep + plus) / 2 + 8, y: row, anchor: 'middle', size: 18, room: plus - keep - 100 },
    written: { x: beside, y: writeY - 22, size: 18, room: width - beside - NOTE },
  };
}

/** @param {Layout & Own} layout @param {Edges} edges @param {number} entry @returns {Places} */
function slim(layout, { right, rod, valve }, entry) {
  const { top, width, height, writeY, hiddenY, room } = layout;
  const keep = middleOf(layout, 'update_gate');
  const plus = middleOf(layout, 'candidate');
  const beside = Math.max(right + 12, plus + 17) + 4;
  const { row, foot, keeps, written, recalls } = {
    roomy: { row: top - 20, foot: height - 10, keeps: top + 62, written: writeY - 50, recalls: hiddenY + 34 },
    low: { row: top - 14, foot: height - 6, keeps: top + 62, written: writeY - 42, recalls: height - 6 },
    lowest: { row: top - 10, foot: height - 4, keeps: writeY - 10, written: writeY - 30, recalls: height - 4 },
  }[room];
  const below =
    room === 'low'
      ? { x: width - 8, anchor: /** @type {const} */ ('end') }
      : {
          x: room === 'lowest' ? Math.max(valve - 6, entry + 166) : valve - 6,
          anchor: /** @type {const} */ ('middle'),
        };
  const two = room !== 'lowest';
  return {
    before: { x: 6, y: row, room: 92 },
    now: { x: plus + 24, y: row, size: 20, room: width - plus - 28 },
    input: { x: entry + 18, y: foot, room: width * 0.27 },
    keeps: { x: keep + 18, y: keeps, size: 15, room: 80, two },
    rod: { x: rod - 8, y: writeY - 8, anchor: 'end', size: 15 },
    writes: { x: beside, y: two ? writeY - 4 : writeY + 6, size: 15, room: width - beside - 6, two },
    recalls: { ...below, y: recalls, size: 15, room: 200 },
    kept: { x: (keep + plus) / 2 + 6, y: row, anchor: 'middle', room: width * 0.26 },
    written: { x: beside, y: written, room: width - beside - 6, two },
  };
}

/** @param {Scene} scene @param {Edges} edges */
export function places(scene, edges) {
  const layout = /** @type {Layout & Own} */ (scene.layout);
  const entry = middleOf(layout, 'update_gate') + layout.port.input;
  return { wide, slim }[layout.shape](layout, edges, entry);
}
