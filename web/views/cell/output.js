/** The way down from the highway: tanh, the output gate's valve, and out along the bottom as the hidden state. */
import { nothing, svg } from 'lit-html';
import { atLeast } from '../../pieces/fit.js';
import { spot } from './spot.js';
import { valveUpright } from './valve.js';
import { dry, dryHead, head, px, thickness, wire } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { Scene } from './scene.js' */

const BEND = 10;

/** @param {Scene} scene */
export function output({ layout, moment: m, reached, scale: { state: scale, hidden: hiddenScale } }) {
  const { pipe, hiddenY, showY, tanhY, tanhWidth, top, width } = layout;
  const shown = reached.has('hidden_state');
  const after = reached.has('cell_state') ? thickness(m.of('cell_state'), scale) : layout.lane / 2;
  const squashed = thickness(m.of('cell_squashed'), hiddenScale);
  const hidden = thickness(m.of('hidden_state'), hiddenScale);
  const right = pipe + (shown ? squashed / 2 : 7);
  const look = shown ? 'now' : 'later';
  const open = reached.has('output_gate');

  const way = shown
    ? svg`
        <path class="cell-gap" stroke-width="2" d="M${px(pipe - after / 2 - 3)} ${px(top + after - 1)}h${px(after + 6)}"></path>
        <g data-part="cell_state">${wire(`M${px(pipe)} ${px(top + after + 1)}V${tanhY}`, m.of('cell_state'), scale, 'cell_state')}</g>
        <g data-part="cell_squashed">${wire(`M${px(pipe)} ${tanhY}V${showY}`, m.of('cell_squashed'), hiddenScale, 'hidden_state')}</g>
        <g data-part="hidden_state">
          ${wire(`M${px(right - hidden / 2)} ${showY}V${hiddenY - BEND}q0 ${BEND} ${BEND} ${BEND}H${width - 14}`, m.of('hidden_state'), hiddenScale, 'hidden_state')}
          ${head(width, hiddenY, hidden, 'hidden_state')}
        </g>`
    : svg`
        ${dry(`M${px(pipe)} ${px(top + after + 4)}V${tanhY - 13}M${px(pipe)} ${tanhY + 15}V${hiddenY - BEND}q0 ${BEND} ${BEND} ${BEND}H${px(width - 10)}`)}
        ${dryHead(width, hiddenY)}`;

  return svg`${way}
    ${tanhWidth > 0 ? tanh(layout, look) : nothing}
    <g data-part="output_gate">${valveUpright({
      part: 'output_gate',
      right,
      width: shown ? squashed : 0,
      y: showY,
      open: open ? m.part('output_gate').value : 1,
      bend: layout.shape === 'wide' ? layout.x.output_gate : undefined,
      rodFrom: layout.block.top,
      look: open ? 'output_gate' : 'later',
    })}</g>`;
}

/** @param {Layout} layout @param {string} look */
const tanh = ({ shape, pipe, tanhY, tanhWidth }, look) => svg`<g data-part="cell_squashed">
  <rect class="cell-node ${look}" x=${px(pipe - tanhWidth / 2)} y=${tanhY - 13} width=${tanhWidth} height="26" rx="13"></rect>
  <text class="cell-curve ${look}" x=${px(pipe)} y=${tanhY + 5} font-size=${atLeast(shape === 'wide' ? 15 : 13.5)}>tanh</text>
  ${spot('cell_squashed', '', [pipe - tanhWidth / 2 - 3, tanhY - 16, tanhWidth + 6, 32], 16)}
</g>`;
