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
const EDGE = 1.2;

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

/** @typedef {'filled'|'hollow'} Look  of the shapes of a row, each of which is one path: there are many squares */

/** @param {number} x @param {number} y @param {number} width @param {number} height */
const shape = (x, y, width, height) => `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`;

/** The edge of what is hollow lies inside. @param {number} x @param {number} y @param {number} width @param {number} height */
const ring = (x, y, width, height) =>
  shape(x + EDGE / 2, y + EDGE / 2, Math.max(0.1, width - EDGE), Math.max(0.1, height - EDGE));

/** A square as large as a share of the largest; hollow where negative, a dash where that would be too small. @param {number} x @param {number} y @param {number} cell @param {number} share @returns {[Look, string]} */
function square(x, y, cell, share) {
  const side = Math.max(LEAST, Math.sqrt(Math.min(1, Math.abs(share))) * (cell - 1.2));
  const inset = (cell - side) / 2;
  if (share >= 0) return ['filled', shape(x + inset, y + inset, side, side)];
  if (side > HOLLOW) return ['hollow', ring(x + inset, y + inset, side, side)];
  return ['filled', shape(x + inset, y + (cell - EDGE) / 2, side, EDGE)];
}

/** @param {number} x @param {number} zero @param {number} cell @param {number} high  with its sign @param {boolean} thin @returns {[Look, string]} */
function bar(x, zero, cell, high, thin) {
  const wide = Math.max(0.7, cell - 0.7);
  const long = Math.max(1, Math.abs(high));
  if (high >= 0) return ['filled', shape(x, zero - long, wide, long)];
  return ['hollow', thin ? shape(x, zero, wide, long) : ring(x, zero, wide, Math.max(1.5 * EDGE, long))];
}

/** @param {[Look, string][]} drawn @param {boolean} [thin]  too thin for an edge: paler instead */
function row(drawn, thin = false) {
  const only = (/** @type {Look} */ look) =>
    drawn
      .filter(([own]) => own === look)
      .map(([, path]) => path)
      .join('');
  const [filled, hollow] = [only('filled'), only('hollow')];
  return [
    filled && svg`<path class="cell-fill" d=${filled}></path>`,
    hollow && svg`<path class=${thin ? 'cell-bar' : 'cell-hollow'} d=${hollow}></path>`,
  ];
}

/** A sample for the key. @param {Look} look @param {number} x @param {number} y @param {number} side */
export const sample = (look, x, y, side) => row([[look, (look === 'hollow' ? ring : shape)(x, y, side, side)]]);

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
 * @param {number} at.unit  whose row is lit
 * @param {number} at.most  the largest weight; one that is not known is nothing
 */
export function squares({ part, arrays, cell, left, top, width, height, apart, rows, unit, most }) {
  const start = top + (height - rows * cell) / 2;
  const places = lined(arrays, cell, { left, width, apart });
  return [
    arrays.map(({ symbol, columns, first, shown, numbers }, index) => {
      const x = places[index] ?? 0;
      const line = (/** @type {number} */ at) =>
        row(
          Array.from({ length: shown }, (_, column) =>
            square(x + column * cell, start + at * cell, cell, (numbers[at * columns + first + column] || 0) / most),
          ),
        );
      return svg`<g data-part=${part} data-symbol=${symbol}>
        <path class="cell-slot" d=${shape(x - 0.5, start - 0.5, shown * cell + 1, rows * cell + 1)}></path>
        ${Array.from({ length: rows }, (_, at) => svg`<g class=${at === unit ? nothing : 'cell-dim'}>${line(at)}</g>`)}
        ${touch(part, symbol, [x, start, shown * cell, rows * cell])}
      </g>`;
    }),
    rows > 1
      ? svg`<rect class="cell-lit thin" data-part=${part} x=${px(left - 2.5)} y=${px(start + unit * cell - 1)} width=${px(width + 5)} height=${px(cell + 2)} rx="2"></rect>`
      : nothing,
  ];
}

/** @param {Omit<Parameters<typeof squares>[0], 'rows'>} at */
export function bars({ part, arrays, cell, left, top, width, height, apart, unit, most }) {
  const zero = top + height / 2;
  const half = Math.min(16, height / 2 - 2);
  const thin = cell < 2.5 * EDGE;
  const places = lined(arrays, cell, { left, width, apart });
  return arrays.map(({ symbol, columns, first, shown, numbers }, index) => {
    const x = places[index] ?? 0;
    const own = Array.from({ length: shown }, (_, column) =>
      bar(x + column * cell, zero, cell, ((numbers[unit * columns + first + column] || 0) / most) * half, thin),
    );
    return svg`<g data-part=${part} data-symbol=${symbol}>
      <path class="cell-slot" d="M${px(x)} ${px(zero)}h${px(shown * cell)}"></path>
      ${row(own, thin)}
      ${touch(part, symbol, [x, top, shown * cell, height])}
    </g>`;
  });
}
