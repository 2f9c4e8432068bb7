/** Holds on the time axis: a frame of ink over the stretch that is held, notches where the part would stand, and the run left alone as a ghost. */
import { nothing, svg } from 'lit-html';
import { box } from '../../views/timeline/shape.js';
import * as chart from '../ghost/chart.js';
import { strip as notches } from '../ghost/strip.js';
import { leftAlone } from './alone.js';
import { holdAt } from './held.js';
import { sidesOf, stretchesOf } from './stretches.js';

/** @import { Gated, StateRow } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Chart } from '../layer.js' */

const RADIUS = 4;

/** The lane in which a part is seen: its strip, or the chart of the state that it is. @param {Frame} frame @param {Gated} gated */
export const laneOf = ({ kind }, gated) =>
  kind.strips.includes(gated) ? gated.part : (kind.states.find(({ stage }) => stage === gated.stage)?.part ?? '');

/** @param {Frame} frame */
export const flagged = (frame) =>
  frame.kind.parts.filter(({ part }) => stretchesOf(frame, part).length > 0).map((gated) => laneOf(frame, gated));

/** @param {Layout} L @param {Frame} frame @param {string} part @param {Lane} place */
function framed(L, frame, part, { top, height }) {
  const frames = stretchesOf(frame, part).map((stretch) => {
    const { left, right } = sidesOf(L, stretch);
    return box(left, top - 1, right - left, height + 2, Math.min(RADIUS, L.column / 2));
  });
  return svg`<path class="hold-frame" d=${frames.join('')}></path>`;
}

/** What the part would be by its own total, in its strip. @param {Layout} L @param {Frame} frame @param {{place: Lane, gated: Gated}} strip */
function unheld(L, frame, strip) {
  const { part } = strip.gated;
  const { kind, request, trace, cursor } = frame;
  const values = trace.values[`${part}.unheld`];
  if (!values || frame.awaited) return nothing;
  const second = { kind, request, trace: { ...trace, values: { [`${part}.value`]: values } } };
  return notches(L, frame, second, strip, (step) => holdAt(request, part, step - 1, cursor.unit) !== undefined);
}

/** @param {Layout} L @param {Frame} frame @param {{place: Lane, gated: Gated}} strip */
export const strip = (L, frame, strip) =>
  svg`${unheld(L, frame, strip)}${framed(L, frame, strip.gated.part, strip.place)}`;

/** @param {Frame} frame @param {StateRow} state */
export function scale(frame, state) {
  const second = leftAlone(frame);
  return second ? chart.scale(frame, second, state) : [];
}

/** @param {Layout} L @param {Frame} frame @param {Chart} about */
export function under(L, frame, about) {
  const second = leftAlone(frame);
  return second ? chart.chart(L, frame, second, about) : nothing;
}

/** The part that is itself a state has no strip: its frame lies over the chart. @param {Layout} L @param {Frame} frame @param {Chart} chart */
export function over(L, frame, { state, place }) {
  const part = frame.kind.parts.find((gated) => gated.stage === state.stage && !frame.kind.strips.includes(gated));
  return part ? framed(L, frame, part.part, place) : nothing;
}
