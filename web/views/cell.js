/**
 * The cell: streams and valves. Width is magnitude, a gate is an opening; what the present stage has not reached is dry.
 * The parts are drawn by the files in cell/; this one puts them in order, back to front.
 */
import { html } from 'lit-html';
import { atRest, moment } from '../pieces/moment.js';
import { percent, signed } from '../pieces/print.js';
import { block } from './cell/block.js';
import { bus } from './cell/bus.js';
import { definitions } from './cell/definitions.js';
import { riserEdge } from './cell/highway.js';
import { layout } from './cell/layout.js';
import { sceneOf } from './cell/scene.js';
import { slimLabels } from './cell/slimlabels.js';
import { streams } from './cell/streams.js';
import { travel } from './cell/travel.js';
import { wideLabels } from './cell/widelabels.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Kind } from '../kinds/kind.js' */
/** @import { Reached } from '../kinds/reached.js' */
/** @import { Moment } from '../pieces/moment.js' */

/** The picture in words, for those who do not see it. @param {Kind} kind @param {Moment} m @param {number} stage @param {Reached} reached */
function inWords(kind, m, stage, { has }) {
  if (Number.isNaN(m.of('cell_state'))) return `LSTM cell at step ${m.step}. Its numbers are not known yet.`;
  const said = [
    `LSTM cell at step ${m.step}, after stage ${stage} of ${kind.lastStage}, ${kind.stages[stage - 1]?.name}.`,
    `Cell state before: ${signed(m.of('cell_before'))}.`,
  ];
  if (has('forget_gate')) said.push(`The forget gate keeps ${percent(m.part('forget_gate').value)}.`);
  if (has('input_gate')) said.push(`The input gate writes ${percent(m.part('input_gate').value)}.`);
  if (has('candidate')) said.push(`The candidate is ${signed(m.part('candidate').value)}.`);
  if (has('cell_state'))
    said.push(
      `Kept ${signed(m.of('kept'), m.decimals('cell_state'))}, written ${signed(m.of('written'), m.decimals('cell_state'))}: the cell state is ${signed(m.of('cell_state'))}.`,
    );
  if (has('output_gate')) said.push(`The output gate shows ${percent(m.part('output_gate').value)}.`);
  if (has('hidden_state')) said.push(`The hidden state is ${signed(m.of('hidden_state'))}.`);
  return said.join(' ');
}

/** @param {Frame} frame @param {Act} act */
export function cell(frame, act) {
  const { trace, cursor } = frame;
  const { stage } = cursor;
  const L = layout(frame.room, frame.layout === 'embed');
  const m = moment(frame, cursor.step, cursor.unit);
  const flowing = sceneOf(frame, L, frame.awaited ? atRest(m) : m, stage);
  const told = { ...flowing, moment: m };
  const right = riserEdge(flowing);
  // A finger that asks what a block is must not change the figure.
  const open = (/** @type {PointerEvent} */ event, /** @type {number} */ stage) =>
    event.pointerType !== 'touch' && act.goToStage(stage);
  const [x, y, width, height] = L.body;
  return html`<div class="cell">
    <svg class="cell-${L.shape}" viewBox="0 0 ${L.width} ${L.height}" role="img" aria-label=${inWords(frame.kind, m, stage, told.reached)}>
      ${definitions()}
      <rect class="cell-body" x=${x} y=${y} width=${width} height=${height} rx="14"></rect>
      ${bus(flowing)}
      ${streams(flowing)}
      ${frame.kind.parts.map((gated) => block(L, gated, m.part(gated.part), flowing.reached.has(gated.part), (event) => open(event, gated.stage)))}
      ${L.shape === 'wide' ? wideLabels(told, right, trace.T) : slimLabels(told, right)}
    </svg>
    ${travel(L, m, cursor.forward && !frame.awaited, frame.room.width / L.width)}
  </div>`;
}
