/**
 * The lanes that follow the trace: gates as strips, states as charts. What the present stage has not reached yet is faded. They count steps in
 * the order in which they happen: where the cell reads backward, their axis is turned round.
 */
import { svg } from 'lit-html';
import { brought } from '../../later/brought.js';
import { STEPS } from '../../ranges.js';
import { inOrder, stepsWith } from '../../state/place.js';
import { chart, height, range } from './chart.js';
import { labelNow, labels } from './label.js';
import { strip } from './strip.js';

/** @import { Frame, Values } from '../../state/types.js' */
/** @import { Axis, Lane, Layout } from './layout.js' */
/** @typedef {import('../../kinds/kind.js').Gated} GatedLane */
/** @typedef {import('../../kinds/kind.js').StateRow} StateLane */
/** @typedef {Pick<Frame, 'kind'|'trace'|'cursor'|'shown'>} Run  as much of a frame as one lane shows */

/**
 * One unit of a quantity, step by step, as far as it is not covered.
 * @param {string} name  of the field @param {Run} frame @param {number} stage  in which it arises
 * @returns {Values}
 */
export function series(name, frame, stage) {
  const { trace, cursor, shown } = frame;
  const values = trace.values[name] ?? [];
  const { first, last } = stepsWith(frame, shown, stage);
  const steps = last + 1 - first;
  if (trace.H === 1 && steps === trace.T && !trace.direction) return values;
  return Array.from({ length: steps }, (_, index) => {
    const step = trace.direction ? last - index : first + index;
    return values[(step - 1) * trace.H + cursor.unit] ?? 0;
  });
}

/** The present step, as it is counted here. @param {Pick<Frame, 'trace'|'cursor'>} frame */
export const now = ({ trace, cursor }) => inOrder({ trace }, cursor.step);

/** The last step at which a stage has been computed. @param {Frame} frame @param {number} stage */
const reached = (frame, stage) => (frame.cursor.stage >= stage ? now(frame) : now(frame) - 1);

/** @param {Axis} L @param {Pick<Frame, 'trace'>} frame @returns {Layout} */
export const along = (L, { trace }) => (trace.direction ? L.turned : L);

/** What draws a run that is longer than those made by hand. @param {Frame} frame */
const longOf = ({ trace }) => (trace.T > STEPS.most ? brought.units?.long : undefined);

/** @param {Layout} L @param {import('../../kinds/kind.js').Part} part */
const laneOf = (L, part) => /** @type {Lane} */ (L.lanes.get(part));

/** @param {Layout} L @param {Frame} frame @param {GatedLane} gated */
function gateLabels(L, frame, gated) {
  const { top, height } = laneOf(L, gated.part);
  const values = series(`${gated.part}.value`, frame, gated.stage);
  return {
    values,
    count: values.length,
    now: now(frame),
    reached: Math.min(reached(frame, gated.stage), values.length),
    signed: gated.signed,
    flagged: true,
    baseline: () => top + Math.floor(height / 2) + 2,
  };
}

/** @param {Axis} axis @param {Frame} frame @param {GatedLane} gated @param {string} hatch */
export function gate(axis, frame, gated, hatch) {
  const L = along(axis, frame);
  const lane = laneOf(L, gated.part);
  const labelled = gateLabels(L, frame, gated);
  const { values, reached } = labelled;
  const drawn =
    longOf(frame)?.strip(L, lane, frame, `${gated.part}.value`, labelled, hatch) ??
    svg`${strip(L, lane, values, 1, reached, gated.signed, hatch)}
    <g class="todo">${strip(L, lane, values, reached + 1, values.length, gated.signed, hatch)}</g>`;
  return svg`${drawn}${brought.lenses?.strip(L, frame, { place: lane, gated })}
    ${labels(L, labelled)}`;
}

/** @param {Axis} L @param {Frame} frame @param {GatedLane} gated */
export const gateNow = (L, frame, gated) => labelNow(along(L, frame), gateLabels(L, frame, gated));

/** @param {Layout} L @param {Frame} frame @param {StateLane} state */
function stateSeries(L, frame, state) {
  const { trace, cursor } = frame;
  const values = series(state.part, frame, state.stage);
  const first = (/** @type {string} */ name) => trace.values[name]?.[cursor.unit] ?? 0;
  const start = first(state.start);
  const [lowest, highest] = range(values, start);
  const [deepest, farthest] =
    state.part === 'cell_state'
      ? [lowest, highest]
      : range(series('cell_state', frame, frame.kind.stageOf('cell_state')), first('cell_start'));
  const ticks = [];
  if (deepest < -1) ticks.push(-1);
  if (farthest > 1) ticks.push(1);
  const more = brought.lenses?.scale(frame, state) ?? [];
  const scale = {
    values,
    start,
    reached: Math.min(reached(frame, state.stage), values.length),
    lowest: Math.min(lowest, ...ticks, ...more),
    highest: Math.max(highest, ...ticks, ...more),
    ticks,
  };
  const lane = laneOf(L, state.part);
  const y = height(lane, scale);
  /**
   * Over its dot; a negative value that the zero line would strike through stands on that line; under its dot where another run has its own
   * right over it.
   * @param {number} step
   */
  const baseline = (step) => {
    const at = y(values[step - 1] ?? 0);
    const above = at - y(brought.lenses?.beside(frame, state, step) ?? Number.NaN);
    if (above > 4 && above < 30 && at < lane.top + lane.height - 12) return at + 19;
    const over = at - 9;
    const struck = over - 12 < y(0) && y(0) < over + 2;
    return struck ? y(0) - 3 : over;
  };
  return { ...scale, count: values.length, now: now(frame), signed: true, flagged: true, baseline };
}

/** @param {Axis} axis @param {Frame} frame @param {StateLane} state @param {(part: string) => string} hatch */
export function stateLane(axis, frame, state, hatch) {
  const L = along(axis, frame);
  const bent = brought.lenses?.bent(L, frame, state);
  const drawn = { ...stateSeries(L, frame, state), bent };
  const lane = laneOf(L, state.part);
  const about = { state, place: lane, y: height(lane, drawn), reached: drawn.reached, hatch, series: drawn };
  return svg`${brought.lenses?.under(L, frame, about)}${(!bent && longOf(frame)?.chart(L, lane, frame, state.part, drawn)) || chart(L, lane, drawn)}${brought.lenses?.over(L, frame, about)}${labels(L, drawn)}`;
}

/** @param {Axis} L @param {Frame} frame @param {StateLane} state */
export const stateNow = (L, frame, state) => labelNow(along(L, frame), stateSeries(L, frame, state));
