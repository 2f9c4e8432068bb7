/**
 * The printed values of a lane: with two decimals where a column has room for them, with one where it has not, with none in narrow columns.
 * The value of the present step is always there, with all its decimals: in its column, or as a flag beside the playhead.
 */
import { nothing, svg } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { printed, signed } from '../../pieces/print.js';
import { px } from './shape.js';

/** @import { Values } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */

const SIZE = 13.5;
const SMALLEST = 12.8;
const AIR = 3; // between two labels
const OVERHANG = 16; // of the present value over its column, both sides together
const DECIMALS = 2;

/**
 * @typedef {object} Style
 * @property {number} size
 * @property {number} decimals  −1: there is no room for labels
 * @property {(value: number, decimals: number) => string} print
 */

/** @param {Layout} L @param {Pick<Labelled, 'signed'|'print'|'decimals'>} lane @returns {Style} */
export function style(L, { signed: sign, print = sign ? signed : printed, decimals = DECIMALS }) {
  const room = L.column - AIR;
  const smallest = atLeast(SMALLEST);
  for (const [size, fitting] of /** @type {const} */ ([
    [atLeast(SIZE), decimals],
    [smallest, decimals],
    [smallest, DECIMALS],
    [smallest, 1],
  ])) {
    if (textWidth(print(0.8888, fitting), size, 400) <= room) return { size, decimals: fitting, print };
  }
  return { size: smallest, decimals: -1, print };
}

/**
 * @typedef {object} Labelled  a lane's values and where each is printed
 * @property {Values} values
 * @property {number} count       of values shown
 * @property {(step: number) => number} baseline
 * @property {number} now         the present step
 * @property {number} reached     the last step whose value has been reached
 * @property {boolean} signed
 * @property {((value: number, decimals: number) => string)|undefined} [print]  in another way than numbers are
 * @property {boolean} flagged    may the present value stand beside the playhead?
 * @property {number} [decimals]  where there is room for them
 */

/** All labels but that of the present step. @param {Layout} L @param {Labelled} lane */
export function labels(L, lane) {
  const { size, decimals, print } = style(L, lane);
  if (decimals < 0) return nothing;
  const drawn = [];
  const half = nowWidth(lane) / 2;
  for (let step = 1; step <= lane.count; step += 1) {
    if (step === lane.now) continue;
    const text = print(lane.values[step - 1] ?? 0, decimals);
    // Printed as usual, only a large number is longer than what was measured; it is left out where it would run into the next column.
    if ((lane.print || text.length > 4 + decimals) && textWidth(text, size, 400) > L.column - AIR) continue;
    if (Math.abs(step - lane.now) === 1 && half + textWidth(text, size, 400) / 2 > L.column - 1) continue;
    drawn.push(
      svg`<text class="timeline-value ${step > lane.reached ? 'todo' : ''}" font-size=${size} x=${px(L.middle(step))} y=${px(lane.baseline(step))}>${text}</text>`,
    );
  }
  return drawn;
}

/** @param {Labelled} lane */
const nowText = ({ values, now, signed: sign, print = sign ? signed : printed, decimals = DECIMALS }) =>
  print(values[now - 1] ?? 0, decimals);

/** @param {Labelled} lane */
const nowWeight = ({ now, reached }) => (now <= reached ? 700 : 400);

/** @param {Labelled} lane */
const nowWidth = (lane) => textWidth(nowText(lane), atLeast(SIZE), nowWeight(lane));

/** The value of the present step; drawn above the playhead. @param {Layout} L @param {Labelled} lane */
export function labelNow(L, lane) {
  const { now } = lane;
  if (now > lane.count) return nothing;
  const text = nowText(lane);
  const look = `timeline-value ${now <= lane.reached ? 'now' : 'todo'}`;
  const y = px(lane.baseline(now));
  const width = nowWidth(lane);
  if (width < L.column + OVERHANG) {
    const tight = width > L.column - 4;
    const half = width / 2;
    const x = Math.min(Math.max(L.middle(now), half), L.width - half);
    return svg`<text class="${look} ${tight ? 'over' : ''}" font-size=${atLeast(tight ? SMALLEST : SIZE)} x=${px(x)} y=${y}>${text}</text>`;
  }
  return lane.flagged ? flag(L, now, text, width, y, look) : nothing;
}

/**
 * Beside the playhead, on paper; on its left when there is no room on its right.
 * @param {Layout} L @param {number} now @param {string} text @param {number} width @param {number} y @param {string} look
 */
function flag(L, now, text, width, y, look) {
  const [left, right] = L.stem(now);
  const x = right + width + 10 < L.width ? right + 1 : left - width - 9;
  return svg`<rect class="timeline-flag" x=${px(x)} y=${px(y - 13)} width=${px(width + 8)} height="17" rx="3"></rect>
    <text class="${look} flag" font-size=${atLeast(SIZE)} x=${px(x + 4)} y=${y}>${text}</text>`;
}
