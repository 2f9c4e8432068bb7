/** Where everything in a peephole LSTM stands: room left of the forget valve for a ring, and beside the riser for the other. */
import { tables as lstm, glance as lstmGlance } from '../lstm/layout.js';

/** @import { Across, Heights, Layout, Shape, Tables } from '../../views/cell/layout.js' */

/**
 * @typedef {object} Own
 * @property {number} ringBefore  where c of the step before is read
 * @property {number} ringNow     where the new c is
 * @property {Record<string, number>} tab  the middle of each tab
 * @property {{width: number, height: number}} tabSize
 * @typedef {Heights & {tapY: number}} Rows  with the lane of the taps
 * @typedef {Layout & Own & Rows} PeepholeLayout
 */

const GATES = ['forget_gate', 'input_gate', 'output_gate'];

/** With room for the tabs above the blocks. @param {Heights} rows @param {number} more @returns {Rows} */
const raised = (rows, more) => {
  const top = rows.block.top + more;
  return {
    ...rows,
    height: rows.height + more,
    block: { ...rows.block, top },
    hiddenY: rows.hiddenY + more,
    inputY: rows.inputY + more,
    floor: rows.floor + more,
    tapY: top - 30,
  };
};

/** What the lower drawings lack. @type {Record<Shape, Record<Heights['room'], number>>} */
const MORE = { wide: { roomy: 0, low: 0, lowest: 12 }, slim: { roomy: 0, low: 12, lowest: 30 } };

/** @param {Shape} shape */
const heights = (shape) => lstm.heights[shape].map((rows) => raised(rows, MORE[shape][rows.room]));

/** @param {Record<string, number>} x @param {number} fromMiddle */
const tabs = (x, fromMiddle) => Object.fromEntries(GATES.map((gate) => [gate, (x[gate] ?? 0) + fromMiddle]));

/** @param {number} width @param {Heights} rows @returns {Across & Own} */
function wide(width, rows) {
  const usual = lstm.across.wide(width, rows);
  const spare = (usual.join - 60) / 28;
  const shift = 10 + 2 * spare;
  const x = Object.fromEntries(Object.entries(usual.x).map(([part, middle]) => [part, middle + shift]));
  const { forget_gate: keep = 0, candidate: plus = 0 } = x;
  const join = 38 + 12 * spare;
  const paling = 30 + 14 * spare;
  const ample = width >= 800;
  const pipe = usual.pipe + shift;
  return {
    ...usual,
    x,
    pipe,
    join,
    paling,
    marks: { ...usual.marks, passing: (pipe + plus + join) / 2 },
    ringBefore: keep - 20 - paling,
    ringNow: plus + join + 12,
    tab: tabs(x, (ample ? 26 : 20) - usual.block.width / 2),
    tabSize: { width: ample ? 40 : 30, height: 20 },
  };
}

/** @param {number} width @param {Heights} rows @returns {Across & Own} */
function slim(width, rows) {
  const usual = lstm.across.slim(width, rows);
  return {
    ...usual,
    join: 28,
    paling: 0,
    ringBefore: 13,
    ringNow: (usual.x.candidate ?? 0) + 36,
    tab: tabs(usual.x, 19 - usual.block.width / 2),
    tabSize: { width: 26, height: 19 },
  };
}

/** @type {Tables} */
export const tables = { heights: { wide: heights('wide'), slim: heights('slim') }, across: { wide, slim } };

export const glance = lstmGlance;
