/**
 * Both directions of time on the one axis: two streams of the hidden state, as thick as it is large, that run towards each other and meet in
 * the column of this step. Between them stands what comes out of every step, the one above the other.
 */
import { nothing, svg } from 'lit-html';
import { atLeast } from '../../pieces/fit.js';
import { signed } from '../../pieces/print.js';
import { lastPlace, placeOf } from '../../state/place.js';
import { textOf } from '../../words/text.js';
import { box, dot, px } from './shape.js';

/** @import { Direction, Frame, Trace } from '../../state/types.js' */
/** @import { Lane, Layout } from './layout.js' */

const STATE = 'hidden_state';
const WIDEST = 14;
const THINNEST = 1.2;
const ROW = 15; // from the edge of the lane to the middle of a stream
const STACK = { width: 34, height: 36 };
const STACKS_FROM = 96; // pixels of column width: a stack with its numbers beside it
const NUMBERS_FROM = 46; // the numbers alone
const DOTS_FROM = 12;

/**
 * @typedef {object} Way  one of the two streams
 * @property {Direction} direction
 * @property {Trace} trace
 * @property {number} y
 * @property {(step: number) => boolean} known    not covered
 * @property {(step: number) => boolean} reached  read when the reader is here
 */

/** The upper one first. @param {Layout} L @param {Frame} frame @returns {Way[]} */
function ways(L, frame) {
  const { top, height } = /** @type {Lane} */ (L.lanes.get('both'));
  const { trace, other, cursor, shown, kind } = frame;
  const here = placeOf(frame, cursor);
  const stage = kind.stageOf(STATE);
  const both = trace.direction ? [other, trace] : [trace, other];
  return both.flatMap((each) => {
    if (!each) return [];
    const back = each.direction === 'backward';
    const seen = each === trace;
    return {
      direction: each.direction ?? 'forward',
      trace: each,
      y: back ? top + height - ROW : top + ROW,
      // Of the direction that is not looked at nothing is shown as long as anything is covered.
      known: (step) => (seen ? placeOf(frame, { step, stage }) <= shown : shown === lastPlace(frame)),
      reached: (step) => {
        if (seen) return placeOf(frame, { step, stage }) <= here;
        return back ? step >= cursor.step : step <= cursor.step;
      },
    };
  });
}

/** @param {number} value */
const thickness = (value) => Math.max(THINNEST, Math.min(1, Math.abs(value)) * WIDEST);

/** Boxes by how they are filled. */
const filled = () => ({ positive: '', negative: '', outline: '' });

/** @param {ReturnType<typeof filled>} path @param {number} value @param {number} x @param {number} y @param {number} width @param {number} height */
function add(path, value, x, y, width, height) {
  if (value >= 0 || Math.min(width, height) <= THINNEST) path.positive += box(x, y, width, height);
  else {
    path.negative += box(x, y, width, height);
    path.outline += box(x + 0.5, y + 0.5, width - 1, height - 1);
  }
}

/** @param {ReturnType<typeof filled>} path @param {string} hatch */
const drawn = ({ positive, negative, outline }, hatch) => svg`<path class="timeline-fill" d=${positive}></path>
  <path fill=${hatch} d=${negative}></path><path class="timeline-rim" d=${outline}></path>`;

/** One stream, and what leads from it to the outputs. @param {Layout} L @param {Frame} frame @param {Way} way @param {string} hatch */
function stream(L, frame, { direction, trace, y, known, reached }, hatch) {
  const { unit } = frame.cursor;
  const onward = direction === 'backward' ? -1 : 1;
  const [first, last, from, to] = onward > 0 ? [1, L.T, L.left, L.right] : [L.T, 1, L.right, L.left];
  const value = (/** @type {number} */ step) => trace.values[STATE]?.[(step - 1) * trace.H + unit] ?? 0;
  const [past, future] = [filled(), filled()];
  const dots = { past: '', future: '' };
  /** @param {ReturnType<typeof filled>} path @param {number} amount @param {number} x1 @param {number} x2 */
  const along = (path, amount, x1, x2) => {
    const width = thickness(amount);
    add(path, amount, Math.min(x1, x2), y - width / 2, Math.abs(x2 - x1), width);
  };
  const start = frame.kind.stateNamed(STATE)?.start ?? '';
  along(past, trace.values[start]?.[unit] ?? 0, from, L.middle(first));
  for (let step = first; known(step) && step >= 1 && step <= L.T; step += onward) {
    const path = reached(step) ? past : future;
    const end = step === last;
    along(path, value(step), L.middle(step), end ? to - onward * 8 : L.middle(step + onward));
    if (L.column >= STACKS_FROM) {
      const width = thickness(value(step));
      const room = ROW + 20 - STACK.height / 2;
      add(path, value(step), L.middle(step) - width / 2, onward > 0 ? y : y - room, width, room);
    }
    if (L.column >= DOTS_FROM) dots[reached(step) ? 'past' : 'future'] += dot(L.middle(step), y, 4.5);
    if (end) path.positive += `M${px(to - onward * 9)} ${px(y - 7)}l${onward * 9} 7l${onward * -9} 7z`;
  }
  return svg`<g class="todo">${drawn(future, hatch)}</g>${drawn(past, hatch)}
    <path class="timeline-dot todo" d=${dots.future}></path><path class="timeline-dot" d=${dots.past}></path>`;
}

/** What comes out of a step. @param {Layout} L @param {Frame} frame @param {Way[]} both @param {number} step @param {string} hatch */
function output(L, frame, both, step, hatch) {
  const middle = both.reduce((sum, { y }) => sum + y, 0) / both.length;
  const stacked = L.column >= STACKS_FROM;
  const x = L.middle(step);
  const now = step === frame.cursor.step;
  const path = filled();
  const numbers = both.map(({ direction, trace, known, reached }) => {
    const value = trace.values[STATE]?.[(step - 1) * trace.H + frame.cursor.unit] ?? 0;
    const level = middle + (direction === 'backward' ? 9 : -9);
    if (!known(step)) return nothing;
    const width = thickness(value);
    if (stacked) add(path, value, x - STACK.width / 2 + 3, level - width / 2, STACK.width - 6, width);
    const look = `timeline-value ${now && reached(step) ? 'now' : reached(step) ? '' : 'todo'}`;
    const left = stacked ? x + STACK.width / 2 + 6 : x;
    return svg`<text class=${look} style=${stacked ? 'text-anchor:start' : ''} font-size=${atLeast(13.5)} x=${px(left)} y=${px(level + 5)}>${signed(value)}</text>`;
  });
  const stack = svg`<path class="timeline-stack ${now ? 'now' : ''}" d=${box(x - STACK.width / 2, middle - STACK.height / 2, STACK.width, STACK.height, 3)}></path>`;
  return svg`${stacked ? [stack, drawn(path, hatch)] : nothing}${numbers}`;
}

/** @param {Layout} L @param {Frame} frame @param {string} hatch */
export function both(L, frame, hatch) {
  const found = ways(L, frame);
  const steps = Array.from({ length: L.T }, (_, index) => index + 1);
  const { top, height } = /** @type {Lane} */ (L.lanes.get('both'));
  return svg`<g class="timeline-both ${STATE}" data-part=${STATE}>
    ${found.map(
      (way) => svg`<g data-direction=${way.direction}>
      <rect class="timeline-ground" x="0" y=${way.y < top + height / 2 ? top : top + height / 2} width=${L.width} height=${height / 2}></rect>
      ${stream(L, frame, way, hatch)}</g>`,
    )}
    ${L.column >= NUMBERS_FROM ? steps.map((step) => output(L, frame, found, step, hatch)) : nothing}
  </g>`;
}

/** The names beside the streams, or above them. @param {Layout} L @param {Frame} frame */
export function bothNames(L, frame) {
  const { name } = /** @type {Lane} */ (L.lanes.get('both'));
  const [upper, lower] = ways(L, frame);
  if (!upper || !lower) return nothing;
  /** @param {string} text @param {number} y @param {boolean} [strong] */
  const beside = (text, y, strong = true) =>
    svg`<text class="timeline-name" x="0" y=${y} font-size="14" font-weight=${strong ? 600 : 400}>${text}</text>`;
  return svg`<g class=${STATE}>${
    L.narrow
      ? svg`<text class="timeline-name" x="2" y=${name} font-size=${atLeast(13.5)}>${textOf('direction.output')}</text>`
      : [
          beside(textOf('direction.forward'), upper.y + 5),
          beside(textOf('direction.output'), (upper.y + lower.y) / 2 + 5, false),
          beside(textOf('direction.backward'), lower.y + 5),
        ]
  }</g>`;
}
