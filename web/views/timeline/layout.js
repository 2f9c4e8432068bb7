/**
 * Where everything on the time axis stands: one column per step, the same in every lane. One unit is one CSS pixel.
 * However many steps there are, they share the width there is; nothing ever scrolls sideways.
 */
import { linear } from './linear.js';

/** @import { Kind, Part } from '../../kinds/kind.js' */
/** @import { Room } from '../../lenses/layer.js' */
/**
 * @typedef {{ground: number, top: number, height: number, name: number, end: number}} Lane  it begins at `ground` with its name, whose
 *   baseline is `name`; from `top` on one unit is drawn, and others may have rows above it and below, down to `end`
 * @typedef {{above: number, below: number, under: number}} Rows  the heights of those above and below a strip, and under a chart
 * @typedef {{two: boolean, worded: boolean, alone?: boolean|undefined, sized?: ((size: Size) => Size)|undefined, rows?: Rows|undefined, opened?: Room|undefined}} Has  what
 *   not every run has: two directions of time, words on its steps, one lane alone, for which no step is edited in a box, other sizes where
 *   a step has several inputs, several units, lanes and whatever is held
 * @typedef {Pick<Kind, 'strips'|'states'|'memory'>} Shown  what is drawn of a kind of cell
 * @typedef {typeof WIDE} Size
 *
 * @typedef {object} Layout
 * @property {boolean} tight    as low as it can be, for a small frame: the step is edited without a slider
 * @property {boolean} narrow   the names stand above the lanes, not beside them
 * @property {number} width
 * @property {number} height
 * @property {number} T
 * @property {number} symbol    where the symbols beside the lanes end
 * @property {number} left      of the first column
 * @property {number} right     of the last one
 * @property {number} start     where time begins: the left of the first column
 * @property {number} column    width of a column
 * @property {number} header    height of the row of step numbers, and of words if there are any
 * @property {number} number    baseline of the step numbers
 * @property {number} word      baseline of the words; 0 where there are none
 * @property {(step: number) => {top: number, height: number, left: number, width: number}} editor  the box at the playhead
 * @property {Map<Part, Lane>} lanes
 * @property {(step: number) => number} edge    the left edge of a step's column
 * @property {(step: number) => number} middle
 * @property {(step: number) => [number, number]} stem  the left and right edge of the playhead
 * @property {(x: number) => number} stepAt     the step whose column is at or nearest to x
 *
 * @typedef {Layout & {turned: Layout}} Axis  and the same for time that runs back: its steps are counted from the right
 */

/** Below this width the names of the lanes stand above them. */
const NARROW = 640;
/** Left of the first column, where the names stand beside the lanes. */
export const GUTTER = 126;
const WIDEST_COLUMN = 220;
/** The playhead stays this wide where the columns are narrower. */
const STEM = 6;

const WIDE = {
  left: GUTTER,
  right: 28,
  header: 30,
  title: 0,
  inputs: 96,
  editor: 48,
  /** Wide enough for everything that edits one step; on a narrow page it takes the whole width. */
  box: 640,
  row: 0,
  strip: 26,
  gap: 4,
  cell: 64,
  hidden: 54,
  both: 100,
  apart: 10,
};
/** In a frame that is too low for the usual heights. */
const LOW = {
  ...WIDE,
  header: 28,
  inputs: 72,
  strip: 22,
  gap: 2,
  cell: 46,
  hidden: 40,
  both: 92,
  apart: 6,
};
const SLIM = {
  left: 11,
  right: 11,
  header: 32,
  title: 19,
  inputs: 96,
  editor: 112,
  box: NARROW,
  row: 0,
  strip: 28,
  gap: 3,
  cell: 66,
  hidden: 56,
  both: 100,
  apart: 8,
};

const TIGHT = {
  ...SLIM,
  header: 28,
  title: 16,
  inputs: 68,
  editor: 56,
  row: 46,
  strip: 21,
  gap: 2,
  cell: 48,
  hidden: 42,
  both: 96,
  apart: 6,
};

/** The line of words under the step numbers. */
const WORDS = 18;

/** Where steps have words: a line more above, and in the editor where there is no room beside the number, a row (`row`). @param {Size} size @param {Has} has @returns {Size} */
function sizedFor(size, { worded, alone, sized }) {
  const own = worded ? { ...size, header: size.header + WORDS, editor: size.editor + size.row } : size;
  const fit = sized ? sized(own) : own;
  return alone ? { ...fit, editor: 0 } : fit;
}

/** How far it stands out beyond the first column at least. */
const BEYOND = 12;

/** What stands over a strip or a chart. */
const FLAG = 26;

const ONE_UNIT = { above: 0, below: 0, under: 0 };
/** @type {Room} */
const SHUT = { opened: 0, beneath: 0, flagged: [], below: [], hatched: [] };

/**
 * The lanes below each other, and where the step is edited.
 * @param {Shown} shown @param {Has} has @param {Size} size
 */
function stacked({ strips, states, memory }, { two, rows = ONE_UNIT, opened = SHUT }, size) {
  /** @type {Map<Part, Lane>} */
  const lanes = new Map();
  let top = size.header;
  /** @param {Part} part @param {number} height @param {number} apart @param {number} [above] @param {number} [below] */
  const lane = (part, height, apart, above = 0, below = 0) => {
    const ground = top;
    top += size.title + above;
    const name = size.title > 0 ? ground + size.title - 5 : top + height / 2 + 5;
    const end = top + height + below;
    lanes.set(part, { ground, top, height, name, end });
    top = end + apart;
  };
  lane('inputs', size.inputs, 5);
  const editor = { top, height: size.editor };
  top += size.editor + size.apart;
  const flag = (/** @type {Part} */ part) => (opened.flagged.includes(part) ? FLAG : 0);
  for (const { part } of strips) lane(part, size.strip, size.gap, rows.above + flag(part), rows.below);
  top += size.apart - size.gap;
  const last = states.at(-1);
  for (const state of states) {
    const remembers = state.part === memory?.state;
    const height = remembers ? Math.max(size.cell, opened.opened) : size.hidden;
    const below = rows.under + (remembers ? opened.beneath : 0);
    lane(state.part, height, state === last ? 6 : size.apart, flag(state.part), below);
  }
  if (two) {
    top += size.apart;
    lane('both', size.both, 0);
  }
  for (const { name, height } of opened.below) {
    top += size.apart;
    lane(name, height, 0);
  }
  return { lanes, editor, height: top };
}

/** Whether names stand above their lanes. @param {number} width */
export const isNarrow = (width) => width < NARROW;

/** How high the axis is in a frame that is no higher than it must be: what it asks of its host. @param {Shown} shown @param {Has} has @param {number} width */
export const usualHeight = (shown, has, width) =>
  stacked(shown, has, sizedFor(isNarrow(width) ? TIGHT : WIDE, has)).height;

/** @param {Shown} shown @param {{width: number, height: number}} room @param {number} T @param {Has} has @returns {Axis} */
export function layout(shown, { width, height }, T, has) {
  const { worded } = has;
  const narrow = isNarrow(width);
  const fits = (/** @type {Size} */ size) => stacked(shown, has, sizedFor(size, has)).height <= height;
  const tight = narrow && !fits(SLIM);
  const size = sizedFor(tight ? TIGHT : narrow ? SLIM : fits(WIDE) ? WIDE : LOW, has);
  const column = Math.min(WIDEST_COLUMN, (width - size.left - size.right) / T);
  const edges = linear([1, T + 1], [size.left, size.left + column * T]);
  const { lanes, editor, height: end } = stacked(shown, has, size);
  const first = narrow ? 1 : size.left - BEYOND;
  const box = { ...editor, width: Math.min(size.box, width - first - 1) };

  /** @type {Layout} */
  const found = {
    tight,
    narrow,
    symbol: GUTTER - 12,
    width,
    height: end,
    T,
    left: size.left,
    right: edges(T + 1),
    start: size.left,
    column,
    header: size.header - 4,
    number: worded ? 15 : 18,
    word: worded ? 34 : 0,
    /** @param {number} step */
    editor: (step) => {
      const left = Math.max(Math.min(edges(step + 0.5) - box.width / 2, width - 1 - box.width), first);
      return { ...box, left: Math.round(left) };
    },
    lanes,
    edge: edges,
    /** @param {number} step */
    middle: (step) => edges(step + 0.5),
    /** @param {number} step */
    stem: (step) => {
      const beyond = Math.max(0, STEM - column) / 2;
      return [edges(step) - beyond, edges(step + 1) + beyond];
    },
    /** @param {number} x */
    stepAt: (x) => Math.min(Math.max(Math.floor(edges.invert(x)), 1), T),
  };
  const turn = (/** @type {number} */ step) => T + 1 - step;
  const turned = {
    ...found,
    start: found.right,
    edge: (/** @type {number} */ step) => found.edge(turn(step)),
    middle: (/** @type {number} */ step) => found.middle(turn(step)),
    stem: (/** @type {number} */ step) => found.stem(turn(step)),
  };
  return { ...found, turned };
}
