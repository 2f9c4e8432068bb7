/** The lanes that follow the trace: four gates as strips, two states as charts. What the present stage has not reached yet is faded. */
import { svg } from 'lit-html';
import { lastStepWith } from '../../state/place.js';
import { chart, height, range } from './chart.js';
import { labelNow, labels } from './label.js';
import { strip } from './strip.js';

/** @import { Frame, Values } from '../../state/types.js' */
/** @import { Lane, Layout } from './layout.js' */
/** @typedef {import('../../kinds/kind.js').Gated} GatedLane */
/** @typedef {import('../../kinds/kind.js').StateRow} StateLane */

/**
 * One unit of a quantity, step by step, as far as it is not covered.
 * @param {string} name  of the field @param {Frame} frame @param {number} stage  in which it arises
 * @returns {Values}
 */
function series(name, { kind, trace, cursor, shown }, stage) {
  const values = trace.values[name] ?? [];
  const steps = lastStepWith(kind, shown, stage);
  if (trace.H === 1 && steps === trace.T) return values;
  return Array.from({ length: steps }, (_, step) => values[step * trace.H + cursor.unit] ?? 0);
}

/** The last step at which a stage has been computed. @param {Frame} frame @param {number} stage */
const reached = ({ cursor }, stage) => (cursor.stage >= stage ? cursor.step : cursor.step - 1);

/** @param {Layout} L @param {import('../../kinds/kind.js').Part} part */
const laneOf = (L, part) => /** @type {Lane} */ (L.lanes.get(part));

/** @param {Layout} L @param {Frame} frame @param {GatedLane} gated */
function gateLabels(L, frame, gated) {
  const { top, height } = laneOf(L, gated.part);
  const values = series(`${gated.part}.value`, frame, gated.stage);
  return {
    values,
    count: values.length,
    now: frame.cursor.step,
    reached: Math.min(reached(frame, gated.stage), values.length),
    signed: gated.signed,
    flagged: true,
    baseline: () => top + Math.floor(height / 2) + 2,
  };
}

/** @param {Layout} L @param {Frame} frame @param {GatedLane} gated @param {string} hatch */
export function gate(L, frame, gated, hatch) {
  const lane = laneOf(L, gated.part);
  const labelled = gateLabels(L, frame, gated);
  const { values, reached } = labelled;
  return svg`${strip(L, lane, values, 1, reached, gated.signed, hatch)}
    <g class="todo">${strip(L, lane, values, reached + 1, values.length, gated.signed, hatch)}</g>
    ${labels(L, labelled)}`;
}

/** @param {Layout} L @param {Frame} frame @param {GatedLane} gated */
export const gateNow = (L, frame, gated) => labelNow(L, gateLabels(L, frame, gated));

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
  const scale = {
    values,
    start,
    reached: Math.min(reached(frame, state.stage), values.length),
    lowest: Math.min(lowest, ...ticks),
    highest: Math.max(highest, ...ticks),
    ticks,
  };
  const y = height(laneOf(L, state.part), scale);
  /** Over its dot; a negative value that the zero line would strike through stands on that line. @param {number} step */
  const baseline = (step) => {
    const over = y(values[step - 1] ?? 0) - 9;
    const struck = over - 12 < y(0) && y(0) < over + 2;
    return struck ? y(0) - 3 : over;
  };
  return { ...scale, count: values.length, now: cursor.step, signed: true, flagged: true, baseline };
}

/** @param {Layout} L @param {Frame} frame @param {StateLane} state */
export function stateLane(L, frame, state) {
  const drawn = stateSeries(L, frame, state);
  return svg`${chart(L, laneOf(L, state.part), drawn)}${labels(L, drawn)}`;
}

/** @param {Layout} L @param {Frame} frame @param {StateLane} state */
export const stateNow = (L, frame, state) => labelNow(L, stateSeries(L, frame, state));
