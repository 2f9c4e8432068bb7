/**
 * The cell: streams and valves. Width is magnitude, a gate is an opening; what the present stage has not reached is dry.
 * The parts are drawn by the files in cell/; this one puts them in order, back to front.
 */
import { html } from 'lit-html';
import { GATED, STAGES } from '../parts.js';
import { atRest, moment } from '../pieces/moment.js';
import { percent, signed } from '../pieces/print.js';
import { block } from './cell/block.js';
import { bus } from './cell/bus.js';
import { definitions } from './cell/definitions.js';
import { riserEdge } from './cell/highway.js';
import { layout } from './cell/layout.js';
import { scales } from './cell/scales.js';
import { slimLabels } from './cell/slimlabels.js';
import { streams } from './cell/streams.js';
import { travel } from './cell/travel.js';
import { wideLabels } from './cell/widelabels.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Moment } from '../pieces/moment.js' */

/** The picture in words, for those who do not see it. @param {Moment} m @param {number} stage */
function inWords(m, stage) {
  if (Number.isNaN(m.cell_state)) return `LSTM cell at step ${m.step}. Its numbers are not known yet.`;
  const said = [
    `LSTM cell at step ${m.step}, after stage ${stage} of 6, ${STAGES[stage - 1]?.name}.`,
    `Cell state before: ${signed(m.cell_before)}.`,
  ];
  if (stage >= 1) said.push(`The forget gate keeps ${percent(m.forget_gate.value)}.`);
  if (stage >= 2) said.push(`The input gate writes ${percent(m.input_gate.value)}.`);
  if (stage >= 3) said.push(`The candidate is ${signed(m.candidate.value)}.`);
  if (stage >= 4)
    said.push(
      `Kept ${signed(m.kept, m.decimals)}, written ${signed(m.written, m.decimals)}: the cell state is ${signed(m.cell_state)}.`,
    );
  if (stage >= 5) said.push(`The output gate shows ${percent(m.output_gate.value)}.`);
  if (stage >= 6) said.push(`The hidden state is ${signed(m.hidden_state)}.`);
  return said.join(' ');
}

/** @param {Frame} frame @param {Act} act */
export function cell(frame, act) {
  const { trace, cursor } = frame;
  const { stage } = cursor;
  const L = layout(frame.room, frame.layout === 'embed');
  const m = moment(trace, cursor.step, cursor.unit);
  const flow = frame.awaited ? atRest(m) : m;
  const scale = scales(frame, L);
  const right = riserEdge(L, flow, stage, scale.state);
  // A finger that asks what a block is must not change the figure.
  const open = (/** @type {PointerEvent} */ event, /** @type {number} */ stage) =>
    event.pointerType !== 'touch' && act.goToStage(stage);
  const [x, y, width, height] = L.body;
  return html`<div class="cell">
    <svg class="cell-${L.shape}" viewBox="0 0 ${L.width} ${L.height}" role="img" aria-label=${inWords(m, stage)}>
      ${definitions()}
      <rect class="cell-body" x=${x} y=${y} width=${width} height=${height} rx="14"></rect>
      ${bus(L, flow, stage, { inputs: scale.input, hidden: scale.hidden })}
      ${streams(L, flow, stage, scale)}
      ${GATED.map((gated) => block(L, gated, m[gated.part], stage >= gated.stage, (event) => open(event, gated.stage)))}
      ${L.shape === 'wide' ? wideLabels(L, m, stage, right, trace.T) : slimLabels(L, m, stage, right)}
    </svg>
    ${travel(L, m, cursor.forward && !frame.awaited, frame.room.width / L.width)}
  </div>`;
}
