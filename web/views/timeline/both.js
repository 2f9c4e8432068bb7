/**
 * Both directions of time on the one axis: two streams of the hidden state, as thick as it is large, that run towards each other and meet in
 * the column of this step. Between them stands what comes out of every step, the one above the other.
 */
import { nothing, svg } from 'lit-html';
import { atLeast } from '../../pieces/fit.js';
import { signed } from '../../pieces/print.js';
import { inOrder, lastPlace } from '../../state/place.js';
import { textOf } from '../../words/text.js';
import { labelNow, labels } from './label.js';
import { along, now, series } from './lanes.js';
import { box, dot, px } from './shape.js';

/** @import { Direction, Frame, Trace, Values } from '../../state/types.js' */
/** @import { Axis, Lane, Layout } from './layout.js' */

const STATE = 'hidden_state';
const WIDEST = 14;
const THINNEST = 1.2;
const ROW = 15; // from the edge of the lane to the middle of a stream
const STACK = { width: 34, height: 36 };
const STACKS_FROM = 126; // pixels of column width: a stack with its numbers beside it
const DOTS_FROM = 12;

/**
 * @typedef {object} Way  one of the two streams, whose steps are counted in the order in which they happen
 * @property {Trace} trace
 * @property {Direction} direction
 * @property {Layout} along    the axis as it runs
 * @property {number} y
 * @property {number} level    base line of its numbers
 * @property {Values} values   as many as are not covered
 * @property {number} start
 * @property {number} now      the present step
 * @property {number} reached  the last step that has been read when the reader is here
 */

/** The upper one first. @param {Axis} axis @param {Frame} frame @returns {Way[]} */
function ways(axis, frame) {
  const { top, height } = /** @type {Lane} */ (axis.lanes.get('both'));
  const { kind, trace, other, cursor, shown } = frame;
  const stage = kind.stageOf(STATE);
  const both = trace.direction ? [other, trace] : [trace, other];
  return both.flatMap((each) => {
    if (!each) return [];
    const seen = each === trace;
    // Of the direction that is not looked at nothing is shown as long as anything is covered.
    const run = { kind, trace: each, cursor, shown: seen || shown === lastPlace(frame) ? shown : 0 };
    const values = series(STATE, run, stage);
    const here = now(run);
    const reached = seen && cursor.stage < stage ? here - 1 : here;
    return {
      trace: each,
      direction: each.direction ?? 'forward',
      along: along(axis, run),
      y: each.direction ? top + height - ROW : top + ROW,
      level: top + height / 2 + (each.direction ? 14 : -4),
      values,
      start: each.values[kind.stateNamed(STATE)?.start ?? '']?.[cursor.unit] ?? 0,
      now: here,
      reached: Math.min(reached, values.length),
    };
  });
}

/** Its numbers, as those of any lane. @param {Way} way */
const labelled = ({ values, now, reached, level }) => ({
  values,
  count: values.length,
  now,
  reached,
  signed: true,
  flagged: true,
  baseline: () => level,
});

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

/** One stream, and what leads from it to the outputs. @param {Way} way @param {string} hatch */
function stream({ along: L, y, values, start, reached }, hatch) {
  const end = L.start === L.left ? L.right : L.left;
  const onward = Math.sign(end - L.start);
  const [past, future] = [filled(), filled()];
  const dots = { past: '', future: '' };
  /** @param {ReturnType<typeof filled>} path @param {number} value @param {number} x1 @param {number} x2 */
  const run = (path, value, x1, x2) => {
    const width = thickness(value);
    add(path, value, Math.min(x1, x2), y - width / 2, Math.abs(x2 - x1), width);
  };
  run(past, start, L.start, L.middle(1));
  for (let step = 1; step <= values.length; step += 1) {
    const value = values[step - 1] ?? 0;
    const path = step <= reached ? past : future;
    run(path, value, L.middle(step), step === L.T ? end - onward * 8 : L.middle(step + 1));
    if (L.column >= STACKS_FROM) {
      const [width, room] = [thickness(value), ROW + 20 - STACK.height / 2];
      add(path, value, L.middle(step) - width / 2, onward > 0 ? y : y - room, width, room);
    }
    if (L.column >= DOTS_FROM) dots[step <= reached ? 'past' : 'future'] += dot(L.middle(step), y, 4.5);
    if (step === L.T) path.positive += `M${px(end - onward * 9)} ${px(y - 7)}l${onward * 9} 7l${onward * -9} 7z`;
  }
  return svg`<g class="todo">${drawn(future, hatch)}</g>${drawn(past, hatch)}
    <path class="timeline-dot todo" d=${dots.future}></path><path class="timeline-dot" d=${dots.past}></path>`;
}

/** What comes out of a step, as a stack with its numbers beside it. @param {Layout} L @param {Way[]} both @param {number} step  of the sequence @param {string} hatch */
function output(L, both, step, hatch) {
  const middle = both.reduce((sum, { y }) => sum + y, 0) / both.length;
  const x = L.middle(step);
  const path = filled();
  const numbers = both.map((way) => {
    const here = inOrder(way, step);
    const value = way.values[here - 1];
    if (value === undefined) return nothing;
    const width = thickness(value);
    add(path, value, x - STACK.width / 2 + 3, way.level - 5 - width / 2, STACK.width - 6, width);
    const look = here > way.reached ? 'todo' : here === way.now ? 'now' : '';
    return svg`<text class="timeline-value ${look}" style="text-anchor:start" font-size=${atLeast(13.5)} x=${px(x + STACK.width / 2 + 6)} y=${px(way.level)}>${signed(value)}</text>`;
  });
  const now = both.some((way) => inOrder(way, step) === way.now);
  return svg`<path class="timeline-stack ${now ? 'now' : ''}" d=${box(x - STACK.width / 2, middle - STACK.height / 2, STACK.width, STACK.height, 3)}></path>
    ${drawn(path, hatch)}${numbers}`;
}

/** @param {Axis} axis @param {Frame} frame @param {string} hatch */
export function both(axis, frame, hatch) {
  const found = ways(axis, frame);
  const steps = Array.from({ length: axis.T }, (_, index) => index + 1);
  const { top, height } = /** @type {Lane} */ (axis.lanes.get('both'));
  return svg`<g class="timeline-both ${STATE}" data-part=${STATE}>
    ${found.map(
      (way, index) => svg`<g data-direction=${way.direction}>
      <rect class="timeline-ground" x="0" y=${top + (index * height) / 2} width=${axis.width} height=${height / 2}></rect>
      ${stream(way, hatch)}</g>`,
    )}
    ${
      axis.column >= STACKS_FROM
        ? steps.map((step) => output(axis, found, step, hatch))
        : found.map((way) => labels(way.along, labelled(way)))
    }
  </g>`;
}

/** In front of the playhead: the names beside the streams, or above them, and the numbers of now. @param {Axis} axis @param {Frame} frame */
export function bothNow(axis, frame) {
  const { name } = /** @type {Lane} */ (axis.lanes.get('both'));
  const found = ways(axis, frame);
  const [upper, lower] = found;
  if (!upper || !lower) return nothing;
  /** @param {string} text @param {number} y @param {boolean} [strong] */
  const beside = (text, y, strong = true) =>
    svg`<text class="timeline-name" x="0" y=${y} font-size="14" font-weight=${strong ? 600 : 400}>${text}</text>`;
  return svg`<g class="timeline-both ${STATE}">${
    axis.narrow
      ? svg`<text class="timeline-name" x="2" y=${name} font-size=${atLeast(13.5)}>${textOf('direction.output')}</text>`
      : [
          beside(textOf('direction.forward'), upper.y + 5),
          beside(textOf('direction.output'), (upper.y + lower.y) / 2 + 5, false),
          beside(textOf('direction.backward'), lower.y + 5),
        ]
  }${axis.column >= STACKS_FROM ? nothing : found.map((way) => labelNow(way.along, labelled(way)))}</g>`;
}
