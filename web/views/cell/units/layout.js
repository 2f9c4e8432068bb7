/**
 * Where everything stands where there are many units or inputs: as in the figure of one unit of each kind, with room in the blocks for the
 * weights and, at the edges, for whole vectors. Nothing here knows a kind.
 */
import { ENTRIES } from './stack.js';

/** @import { Kind } from '../../../kinds/kind.js' */
/** @import { Shape as Size } from '../../../units/shape.js' */
/** @import { Across, Heights, Layout, Shape, Tables } from '../layout.js' */

/**
 * @typedef {object} Edges  where the vectors stand, from above
 * @property {number} carried  the upper edge of the stacks of what is carried
 * @property {number} shown    the label of those of what is only shown
 * @property {number} low      and of those, where they lie flat, the upper edge
 * @property {number} input    the upper edge of the stack of x
 * @typedef {{grid: number, edges: Edges, start: number, end: number}} Own  `grid`: how high the weights in a block are
 * @typedef {Layout & Own} ManyLayout
 */

/** The longest stack. */
const LONGEST = 128;
/** A square that is smaller is no longer read. */
const SMALLEST = 5.5;
const LARGEST = 8;
const HIGHEST = 48;
/** Of one row of bars. */
const BARS = 26;
/** The narrowest drawing and the usual one of each shape: what is read in either has room in both. */
const WIDTHS = /** @type {const} */ ({ wide: [640, 944], slim: [340, 500] });
/** Where the streams begin and end, between the stacks. */
const INSET = 56;
/** What a frame of 700 × 560 leaves for the cell. */
const FRAMED = 388;
/** A frame may ask its host for so much more than for one unit. */
const MORE = 64;
/** Numbers of a row of a table that are no heights from above. */
const SIZES = new Set(['lane', 'bus', 'bar', 'plate']);
/** Above a slim drawing, for stacks that lie flat. */
const LIFTED = { roomy: 0, low: 12, lowest: 22 };
/** And above a wide one whose stacks have a ribbon where the others have words below them. */
const NOTE = { roomy: 0, low: 0, lowest: 16 };

export const LENGTH = { wide: 22, slim: 13 };
export const SLOT = { wide: 13, slim: 12 };

/** Beyond the outermost terms of an opened block, which has more room than they need. */
const ROUND = 30;

/** Where the weights of a part stand in its block, in the layer of streams. @param {Pick<Across, 'x'|'block'|'port'> & {box?: {left: number, width: number}}} layout @param {string} part */
export function insideOf({ x, block, port, box }, part) {
  const middle = x[part] ?? 0;
  if (!box) return { left: middle - block.width / 2, width: block.width };
  const ports = Object.values(port);
  const left = Math.max(box.left, middle + Math.min(...ports) - ROUND);
  return { left, width: middle + Math.max(...ports) + ROUND - left };
}

/** How far the weights keep from the edges of a block, and array from array. @param {number} width  of the block */
export const airIn = (width) => (width > 80 ? { inset: 8, apart: 4 } : { inset: 5, apart: 3 });

/** How large a square may be in a block. @param {number} width  of the block @param {Kind} kind @param {Size} size @param {number} [high] */
export function squareIn(width, { extra }, { D, H }, high = HIGHEST) {
  const { inset, apart } = airIn(width);
  const more = Number(extra.length > 0);
  const room = width - 2 * inset - (2 + more) * apart;
  const cell = Math.min(LARGEST, Math.floor((2 * room) / (D + H + 1 + more)) / 2, high / H);
  return cell < SMALLEST ? 0 : cell;
}

/** @param {Tables} tables @param {Shape} shape @param {Heights} rows @param {Kind} kind @param {Size} size */
function gridOf({ across }, shape, rows, kind, size) {
  const part = kind.parts[0]?.part ?? '';
  const cells = WIDTHS[shape].map((width) => squareIn(insideOf(across[shape](width, rows), part).width, kind, size));
  const cell = cells.find((one) => one > 0);
  return cell ? size.H * cell + 10 : BARS;
}

/** Everything so much further down. @template {Heights} Rows @param {Rows} rows @param {number} by @returns {Rows} */
function lifted(rows, by) {
  const moved = Object.entries(rows).map(([name, value]) => {
    if (SIZES.has(name)) return [name, value];
    if (name === 'block') return [name, { ...rows.block, top: rows.block.top + by }];
    if (Array.isArray(value)) return [name, value.map((one) => one + by)];
    return [name, typeof value === 'number' ? value + by : value];
  });
  return Object.fromEntries(moved);
}

/** @param {Heights} rows @param {number} grid @param {Kind} kind @param {Size} size */
function below(rows, grid, { states, memory }, { D, H }, slim = false) {
  const [hiddenY, inputY] = [rows.hiddenY + grid, rows.inputY + grid];
  const roomy = rows.room === 'roomy';
  const shown = H > 1 && states.some(({ part }) => part !== memory?.state);
  const lane = Math.max(hiddenY, inputY);
  const label = lane + (roomy ? 30 : 23);
  const low = lane + (roomy ? 39 : 31);
  const stacked = shown ? low + (roomy ? 25 : 16) : label + 11;
  const floor = slim ? Math.max(roomy ? rows.floor + grid : 0, stacked) : rows.floor + grid;
  const height = slim ? floor + (roomy ? 41 : D > 1 ? 30 : 20) : rows.height + grid + 6 * Number(D > 1);
  return {
    hiddenY,
    inputY,
    floor,
    height,
    edges: { low, shown: label, input: height - (slim ? 22 : 20) },
  };
}

/** What lies between two values: numbers, and lists and objects of them. @param {any} low @param {any} high @param {number} share  of the way up @returns {any} */
function between(low, high, share) {
  if (typeof low === 'number') return low + (high - low) * share;
  if (Array.isArray(low)) return low.map((value, index) => between(value, high[index], share));
  if (low === null || typeof low !== 'object') return low;
  return Object.fromEntries(Object.entries(low).map(([key, value]) => [key, between(value, high[key], share)]));
}

/** With one that just fits into a frame of the usual size, where the highest does not: its words stand as in the lowest. @template {Heights} Rows @param {Rows[]} heights @returns {Rows[]} */
function withFramed(heights) {
  const [high, ...others] = heights;
  const low = others.at(-1);
  if (!high || !low || high.height <= FRAMED || low.height >= FRAMED) return heights;
  const share = (FRAMED - low.height) / (high.height - low.height);
  return [high, between(low, high, share), ...others];
}

/** @param {Tables} tables @param {Kind} kind @param {Size} size @returns {Tables} */
export function tablesFor(tables, kind, size) {
  const stacks = size.H > 1;
  /** @param {Shape} shape @param {Heights} usual */
  const higher = (shape, usual) => {
    const slim = shape === 'slim';
    const above = slim
      ? LIFTED[usual.room]
      : 'fork' in tables.across.wide(WIDTHS.wide[0], usual)
        ? NOTE[usual.room]
        : 0;
    const rows = stacks && kind.memory ? lifted(usual, above) : usual;
    const grid = gridOf(tables, shape, rows, kind, size);
    const { edges, ...moved } = below(rows, grid, kind, size, slim);
    return {
      ...rows,
      ...moved,
      grid,
      block: { ...rows.block, height: rows.block.height + grid },
      edges: { ...edges, carried: slim ? 8 : rows.top - 2 },
    };
  };
  /** @param {Shape} shape @returns {(width: number, rows: Heights) => Across} */
  const across = (shape) => (width, rows) => {
    const usual = tables.across[shape](width, rows);
    const inset = stacks && shape === 'wide' ? INSET : 0;
    const fork = 'fork' in usual && stacks ? (shape === 'wide' ? 4 + LENGTH.wide / 2 : usual.fork) : undefined;
    const start = inset || (fork === undefined ? 0 : /** @type {number} */ (fork) + 14);
    return {
      ...usual,
      ...(fork === undefined ? {} : { fork }),
      start,
      end: width - inset,
      marks: { ...usual.marks, arriving: start > 0 ? -99 : usual.marks.arriving },
    };
  };
  return {
    more: MORE,
    heights: {
      wide: withFramed(tables.heights.wide.map((rows) => higher('wide', rows))),
      slim: tables.heights.slim.map((rows) => higher('slim', rows)),
    },
    across: { wide: across('wide'), slim: across('slim') },
  };
}

/** The slot of a stack of so many entries where so much room is for it. @param {Shape} shape @param {number} entries @param {number} [room] */
export function slotFor(shape, entries, room = LONGEST) {
  const count = Math.min(entries, ENTRIES);
  return Math.floor(10 * Math.min(SLOT[shape], LONGEST / count, room / count)) / 10;
}
