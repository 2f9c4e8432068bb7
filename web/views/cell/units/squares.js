/**
 * The weights of a part, in its block: squares, whose area is the size, hollow where negative; the row of the unit that is looked at is full,
 * the others are pale. Where squares would be too small to be read, that row alone as bars up and down from zero.
 */
import { nothing, svg } from 'lit-html';
import { touch } from '../spot.js';
import { px } from '../wire.js';

/** @import { PartSymbol } from '../../../kinds/kind.js' */
/**
 * @typedef {object} Weights  of one array
 * @property {PartSymbol} symbol
 * @property {number} middle   over what it weighs
 * @property {number} columns
 * @property {number} first    the first column that is drawn
 * @property {number} shown    how many are
 * @property {ArrayLike<number>} numbers  row by row
 */

const LEAST = 1.4;
const HOLLOW = 3.4;

/** Beside each other, each as near as can be to what it weighs. @param {readonly Weights[]} arrays @param {number} cell @param {{left: number, width: number, apart: number}} room */
function lined(arrays, cell, { left, width, apart }) {
  let from = left;
  const ahead = arrays.map(({ shown }) => shown * cell + apart);
  let rest = ahead.reduce((sum, wide) => sum + wide, -apart);
  return arrays.map(({ middle, shown }, index) => {
    const x = Math.max(from, Math.min(middle - (shown * cell) / 2, left + width - rest));
    from = x + (ahead[index] ?? 0);
    rest -= ahead[index] ?? 0;
    return x;
  });
}

/** @param {number} x @param {number} y @param {number} cell @param {number} share  of the largest */
function square(x, y, cell, share) {
  const side = Math.max(LEAST, Math.sqrt(Math.min(1, Math.abs(share))) * (cell - 1.2));
  const inset = (cell - side) / 2;
  if (share >= 0) return filled([x + inset, y + inset, side, side]);
  if (side <= HOLLOW) return svg`<path class="cell-edge" d="M${px(x + inset)} ${px(y + cell / 2)}h${px(side)}"></path>`;
  return hollow([x + inset, y + inset, side, side]);
}

/** @typedef {[number, number, number, number]} Box */

/** @param {string} look @param {Box} box */
const rect = (look, [x, y, width, height]) =>
  svg`<rect class=${look} x=${px(x)} y=${px(y)} width=${px(width)} height=${px(height)}></rect>`;

/** A sample of each, for the key. @param {Box} box */
export const filled = (box) => rect('cell-fill', box);
/** With its edge inside. @param {Box} box */
export const hollow = ([x, y, width, height]) =>
  rect('cell-hollow', [x + 0.6, y + 0.6, Math.max(0, width - 1.2), Math.max(0, height - 1.2)]);

/**
 * @param {object} at
 * @param {string} at.part
 * @param {readonly Weights[]} at.arrays
 * @param {number} at.cell
 * @param {number} at.left   of the room for them
 * @param {number} at.top
 * @param {number} at.width
 * @param {number} at.height
 * @param {number} at.apart  from array to array
 * @param {number} at.rows
 * @param {number} at.row
 * @param {number} at.most  the largest weight
 */
export function squares({ part, arrays, cell, left, top, width, height, apart, rows, row, most }) {
  const start = top + (height - rows * cell) / 2;
  const places = lined(arrays, cell, { left, width, apart });
  return [
    arrays.map(({ symbol, columns, first, shown, numbers }, index) => {
      const x = places[index] ?? 0;
      const line = (/** @type {number} */ at) =>
        Array.from({ length: shown }, (_, column) =>
          square(x + column * cell, start + at * cell, cell, (numbers[at * columns + first + column] ?? 0) / most),
        );
      return svg`<g data-part=${part} data-symbol=${symbol}>
        ${rect('cell-slot', [x - 0.5, start - 0.5, shown * cell + 1, rows * cell + 1])}
        ${Array.from({ length: rows }, (_, at) => svg`<g class=${at === row ? nothing : 'cell-dim'}>${line(at)}</g>`)}
        ${touch(part, symbol, [x, start, shown * cell, rows * cell])}
      </g>`;
    }),
    rows > 1
      ? svg`<rect class="cell-lit thin" x=${px(left - 2.5)} y=${px(start + row * cell - 1)} width=${px(width + 5)} height=${px(cell + 2)} rx="2"></rect>`
      : nothing,
  ];
}

/** @param {Omit<Parameters<typeof squares>[0], 'rows'>} at */
export function bars({ part, arrays, cell, left, top, width, height, apart, row, most }) {
  const zero = top + height / 2;
  const half = Math.min(16, height / 2 - 2);
  const places = lined(arrays, cell, { left, width, apart });
  return arrays.map(({ symbol, columns, first, shown, numbers }, index) => {
    const x = places[index] ?? 0;
    const own = Array.from({ length: shown }, (_, column) => {
      const share = (numbers[row * columns + first + column] ?? 0) / most;
      const high = Math.max(1, Math.abs(share) * half);
      const at = x + column * cell;
      const wide = Math.max(0.7, cell - 0.7);
      if (share >= 0) return filled([at, zero - high, wide, high]);
      return wide > 2.4 ? hollow([at, zero, wide, Math.max(1.8, high)]) : rect('cell-bar', [at, zero, wide, high]);
    });
    return svg`<g data-part=${part} data-symbol=${symbol}>
      <path class="cell-slot" d="M${px(x)} ${px(zero)}h${px(shown * cell)}"></path>
      ${own}
      ${touch(part, symbol, [x, top, shown * cell, height])}
    </g>`;
  });
}
