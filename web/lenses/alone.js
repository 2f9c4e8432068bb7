/** A lane that is a panel of its own in an embedded figure: its title, its sentence, and as much of the time axis as it stands on. */
import { html, nothing } from 'lit-html';
import { isLane } from '../address/lanes.js';
import { exact } from '../pieces/print.js';
import { spoken } from '../pieces/spoken.js';
import { grain, reachOf } from '../views/timeline/reach.js';
import { units } from '../views/timeline/shape.js';
import { textOf } from '../words/text.js';
import { LANES } from './register.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Lane, Layout, Shown } from '../views/timeline/layout.js' */

/** @param {Frame} frame */
const laneOf = ({ alone }) => LANES.find(({ name }) => name === alone);

/** The gate that keeps the memory, and the chart in which the lane stands; of a kind that has no such lane, all. @param {Frame} frame @returns {Shown} */
export function shownAlone(frame) {
  const { kind } = frame;
  const lane = laneOf(frame);
  if (!lane || lane.refusal?.(frame)) return kind;
  const { strips, states, memory } = kind;
  const charts = lane.charts?.(kind) ?? [];
  return {
    strips: strips.filter(({ part }) => part === memory?.keeps),
    states: states.filter(({ part }) => charts.includes(part)),
    memory,
  };
}

/** What it shows, in one sentence; or why there is none of this kind of cell. @param {Frame} frame */
export function saysAlone(frame) {
  const lane = laneOf(frame);
  return lane?.refusal?.(frame) || lane?.says?.(frame) || nothing;
}

/** What it is, where there is nothing to choose. @param {Frame} frame */
export function titleAlone({ settings, kind }) {
  const [panel = ''] = settings.panels;
  if (!isLane(panel)) return nothing;
  return html`<b class="tabs-title">${textOf(`lane.${panel}`, { symbol: kind.states[0]?.symbol ?? '' })}</b>`;
}

/** The present input by keyboard: there is no box around it in which it could be typed. @param {Layout} L @param {Frame} frame @param {Act} act */
export function inputAlone(L, frame, act) {
  const { wanted, cursor, settings } = frame;
  const { inputs, D } = wanted;
  const { step, input = 0 } = cursor;
  const at = Math.min((step - 1) * D + Math.min(input, D - 1), inputs.length - 1);
  if (settings.lock.includes('inputs')) return nothing;
  const value = inputs[at] ?? 0;
  const reach = reachOf(inputs);
  const { top, height } = /** @type {Lane} */ (L.lanes.get('inputs'));
  const place = `top:${units(top)};left:${units(L.edge(step))};width:${units(L.column)};height:${units(height)}`;
  /** @param {Event} event */
  const set = ({ target }) => act.setInput(step, /** @type {HTMLInputElement} */ (target).valueAsNumber, at % D);
  return html`<input class="alone-input" type="range" aria-label=${textOf('editor.input', { step })} aria-valuetext=${spoken(exact(value))}
    min=${-reach} max=${reach} step=${grain(reach)} .value=${String(value)} style=${place} @input=${set} @change=${act.commit}>`;
}
