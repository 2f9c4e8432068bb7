/** The way down from the highway: the curve, the gate's valve, and out along the bottom as what the cell shows. */
import { nothing, svg } from 'lit-html';
import { atLeast } from '../../pieces/fit.js';
import { middleOf } from './layout.js';
import { upright } from './mirror.js';
import { spot } from './spot.js';
import { valveUpright } from './valve.js';
import { dry, dryHead, head, px, thickness, wire } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { Scene } from './scene.js' */

/**
 * @typedef {object} Shown  who is who on the way down
 * @property {string} state     what is on the highway
 * @property {string} squashed  the same behind the curve
 * @property {string} gate      that lets it through
 * @property {string} output    what goes out
 */

const BEND = 10;

/** @param {Scene} scene @param {Shown} shown */
export function pipe({ kind, layout, moment: m, reached, scale, hold }, { state, squashed, gate, output }) {
  const { pipe: middle, hiddenY, showY, tanhY, tanhWidth, top, width } = layout;
  const flows = reached.has(output);
  const after = reached.has(state) ? thickness(m.of(state), scale.state) : layout.lane / 2;
  const behind = thickness(m.of(squashed), scale.hidden);
  const out = thickness(m.of(output), scale.hidden);
  const right = middle + (flows ? behind / 2 : 7);
  const open = reached.has(gate);

  const way = flows
    ? svg`
        <path class="cell-gap" stroke-width="2" d="M${px(middle - after / 2 - 3)} ${px(top + after - 1)}h${px(after + 6)}"></path>
        <g data-part=${state}>${wire(`M${px(middle)} ${px(top + after + 1)}V${tanhY}`, m.of(state), scale.state, state)}</g>
        <g data-part=${squashed}>${wire(`M${px(middle)} ${tanhY}V${showY}`, m.of(squashed), scale.hidden, output)}</g>
        <g data-part=${output}>
          ${wire(`M${px(right - out / 2)} ${showY}V${hiddenY - BEND}q0 ${BEND} ${BEND} ${BEND}H${width - 14}`, m.of(output), scale.hidden, output)}
          ${head(width, hiddenY, out, output)}
        </g>`
    : svg`
        ${dry(`M${px(middle)} ${px(top + after + 4)}V${tanhY - 13}M${px(middle)} ${tanhY + 15}V${hiddenY - BEND}q0 ${BEND} ${BEND} ${BEND}H${px(width - 10)}`)}
        ${dryHead(width, hiddenY)}`;

  return svg`${way}
    ${tanhWidth > 0 ? curve(layout, squashed, flows ? 'now' : 'later', kind.squash) : nothing}
    ${valveUpright({
      part: gate,
      look: open ? gate : 'later',
      right,
      width: flows ? behind : 0,
      y: showY,
      open: open ? m.part(gate).value : 1,
      hold: hold(gate),
      bend: layout.shape === 'wide' ? middleOf(layout, gate) : undefined,
      rodFrom: layout.block.top,
    })}`;
}

/** @param {Layout} layout @param {string} squashed @param {string} look @param {string} [name] */
function curve(layout, squashed, look, name = 'tanh') {
  const { shape, pipe, tanhY, tanhWidth } = layout;
  const { x, transform } = upright(layout, pipe);
  return svg`<g data-part=${squashed}>
  <rect class="cell-node ${look}" x=${px(pipe - tanhWidth / 2)} y=${tanhY - 13} width=${tanhWidth} height="26" rx="13"></rect>
  <text class="cell-curve ${look}" x=${x} y=${tanhY + 5} transform=${transform} font-size=${atLeast(shape === 'wide' ? 15 : 13.5)}>${name}</text>
  ${spot(squashed, '', [pipe - tanhWidth / 2 - 3, tanhY - 16, tanhWidth + 6, 32], 16)}
</g>`;
}
