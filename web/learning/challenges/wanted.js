/** What a test wants, in the chart of the state that is read: a band for each step that counts, and a ring at the first that does not pass. */
import { nothing, svg } from 'lit-html';
import { px } from '../../views/timeline/shape.js';
import { bandOf } from './bands.js';
import { marksIn } from './marks.js';
import { isOnAxis } from './onaxis.js';
import { judgedHere } from './posed.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Chart } from '../../lenses/layer.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */
/** @import { Level, Test } from './level.js' */
/** @import { Mark } from './marks.js' */

/** Further than any chart reaches. */
const FAR = 1e6;
const RADIUS = 9;
const GAP = 1; // pixels at either side of a band

/** The level that is posed, where what it reads is the unit looked at and this state, alone. @param {Frame} frame @param {StateRow} state @returns {Level|undefined} */
function readHere(frame, { part }) {
  const level = judgedHere(frame);
  if (!level) return undefined;
  const { of, weights } = level.read;
  const alone = weights.every((weight, unit) => weight === (unit === frame.cursor.unit ? 1 : 0));
  return of === part && alone ? level : undefined;
}

/** The test on the axis, and what came of it, once that is known. @param {Frame} frame @param {Level} level  as it is posed @returns {{test: Test, mark?: Mark|undefined}|undefined} */
export function onAxis(frame, level) {
  const index = level.tests.findIndex((test) => isOnAxis(frame, test));
  const test = level.tests[index];
  const { marks, waits } = marksIn(frame, level);
  if (test) return { test, mark: waits ? undefined : marks?.tests[index] };
  const counter = marks?.counter;
  return counter && isOnAxis(frame, counter.test) ? { test: counter.test, mark: counter } : undefined;
}

/** @param {Frame} frame @param {StateRow} state */
function here(frame, state) {
  const level = readHere(frame, state);
  const found = level && onAxis(frame, level);
  return found && { level, ...found };
}

/** The chart has room for the bands as well. @param {Frame} frame @param {StateRow} state @returns {readonly number[]} */
export function scale(frame, state) {
  const found = here(frame, state);
  if (!found) return [];
  const bands = found.test.wanted.flatMap((wanted) => bandOf(found.level, wanted) ?? []);
  return bands.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
}

/** @param {Layout} L @param {Frame} frame @param {Chart} chart */
export function bands(L, frame, { state, y }) {
  const found = here(frame, state);
  if (!found) return nothing;
  const { level, test } = found;
  return svg`<g class="wanted-bands">${test.wanted.map((wanted, index) => {
    const band = bandOf(level, wanted);
    if (!band) return nothing;
    const [top, bottom] = [y(Math.min(band.high, FAR)), y(Math.max(band.low, -FAR))];
    return svg`<rect x=${px(L.edge(index + 1) + GAP)} y=${px(top)} width=${px(L.column - 2 * GAP)} height=${px(Math.max(2, bottom - top))}></rect>`;
  })}</g>`;
}

/** @param {Layout} L @param {Frame} frame @param {Chart} chart */
export function ring(L, frame, { state, y, series }) {
  const wrong = here(frame, state)?.mark?.wrong ?? 0;
  const value = series.values[wrong - 1];
  if (wrong === 0 || value === undefined || frame.pending) return nothing;
  return svg`<circle class="wanted-wrong" cx=${px(L.middle(wrong))} cy=${px(y(value))} r=${RADIUS}></circle>`;
}
