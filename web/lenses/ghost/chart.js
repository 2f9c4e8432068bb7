/** A state of a second run in the chart of the first: a dashed line with hollow dots, beneath its own. */
import { nothing, svg } from 'lit-html';
import { keeping } from '../../pieces/keeping.js';
import { STEPS } from '../../ranges.js';
import { inOrder } from '../../state/place.js';
import { DOTS_FROM, range } from '../../views/timeline/chart.js';
import { dot, px } from '../../views/timeline/shape.js';
import { beside, inTime } from './second.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */
/** @import { Chart } from '../layer.js' */
/** @import { Second } from './second.js' */

const RADIUS = { wide: 4, narrow: 2.8 };
const WIDE_FROM = 40; // pixels of column width

/** @type {ReturnType<typeof keeping<unknown>>} */
const kept = keeping();

/** From what it starts, where it begins at the same end as the first. @param {Frame} frame @param {Second} second @param {StateRow} state */
function startOf({ trace, cursor }, second, { part }) {
  const begins = inOrder(second, inOrder({ trace }, 1)) === 1;
  return begins ? second.trace.values[second.kind.stateNamed(part)?.start ?? '']?.[cursor.unit] : undefined;
}

/** What the chart must have room for as well. @param {Frame} frame @param {Second} second @param {StateRow} state */
export function scale(frame, second, state) {
  const run = beside(frame, second, state.part, state.stage);
  if (!run || run.last < run.first) return [];
  const numbers = inTime(frame, run).map(([, value]) => value);
  return range(numbers, startOf(frame, second, state) ?? 0);
}

/** Its value at a step, counted as steps happen. @param {Frame} frame @param {Second} second @param {StateRow} state @param {number} counted */
export function valueAt(frame, second, state, counted) {
  const run = beside(frame, second, state.part, state.stage);
  const step = inOrder(frame, counted);
  return run && run.first <= step && step <= run.last ? run.at(step) : undefined;
}

/** @param {Layout} L @param {Frame} frame @param {Second} second @param {Chart} chart */
export function chart(L, frame, second, { state, y, reached, series: { bent } }) {
  const run = beside(frame, second, state.part, state.stage);
  if (!run || run.last < run.first) return nothing;
  const start = startOf(frame, second, state);
  const dots = L.column >= DOTS_FROM;
  const radius = L.column >= WIDE_FROM ? RADIUS.wide : RADIUS.narrow;
  const draw = (/** @type {number} */ until) => {
    const points = inTime(frame, run).map(([step, value]) => ({ step, x: L.middle(step), y: y(value) }));
    const line = start === undefined ? points : [{ step: 0, x: L.start, y: y(start) }, ...points];
    const past = line.filter(({ step }) => step <= until);
    const later = line.slice(Math.max(0, past.length - 1));
    const straight = (/** @type {typeof points} */ some) =>
      some.map((at, index) => `${index === 0 ? 'M' : 'L'}${px(at.x)},${px(at.y)}`).join('');
    const path = bent ?? straight;
    const round = (/** @type {typeof points} */ some) => some.map((at) => dot(at.x, at.y, radius)).join('');
    return svg`<g class="todo"><path class="ghost-line" d=${path(later)}></path>${
      dots ? svg`<path class="ghost-dot" d=${round(points.filter(({ step }) => step > until))}></path>` : nothing
    }</g>
      <path class="ghost-line" d=${path(past)}></path>${
        dots ? svg`<path class="ghost-dot" d=${round(points.filter(({ step }) => step <= until))}></path>` : nothing
      }`;
  };
  // A long run is drawn whole, once, and what the present stage has not reached lies under its veil.
  if (frame.trace.T <= STEPS.most) return draw(reached);
  const key = [run.first, run.last, frame.cursor.unit, y(0), y(1), L.start, L.column, bent ? 'bent' : ''].join(' ');
  return kept(run.values, key, () => draw(frame.trace.T));
}
