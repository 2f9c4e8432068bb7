/** The cell state: in from the left, narrowed by the forget gate, joined by what is written, out to the right. */
import { nothing, svg } from 'lit-html';
import { join, unseen } from './join.js';
import { knob, spot } from './spot.js';
import { valveAcross, valveUpright } from './valve.js';
import { chevrons, dry, dryHead, head, PREFIX, px, thickness, was, wire } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */

const PALING = 51; // over so many pixels before the blade the part that will be cut off pales
const PLUS = 14;
const NOTHING = 0.005; // what prints as 0.00 does not pass a valve

/** The straight right edge of the riser, from which its width is measured. @param {Layout} L @param {Moment} m @param {number} stage @param {number} scale */
export const riserEdge = (L, m, stage, scale) =>
  L.x.candidate + (stage >= 3 ? thickness(m.candidate.value, scale) / 2 : 7);

/** @param {Layout} L @param {Moment} m @param {number} stage @param {number} scale pixels per 1.0 */
export function highway(L, m, stage, scale) {
  const { top, width } = L;
  const F = L.x.forget_gate;
  const C = L.x.candidate;
  const before = thickness(m.cell_before, scale);
  const kept = thickness(m.kept, scale);
  const after = thickness(m.cell_state, scale);
  const joined = C + L.join;
  const changed = unseen(m.kept, m.cell_state, scale) ? C + PLUS : joined - 0.5;
  const passing = (L.pipe + joined) / 2;

  const arriving = svg`<g data-part="cell_before">
    ${wire(`M0 ${px(top + before / 2)}H${px(F)}`, m.cell_before, scale, 'cell_state')}
    ${chevrons([L.shape === 'wide' ? L.body[0] / 2 : 12], top, before, m.cell_before)}
    ${
      stage >= 1 && before > 4
        ? svg`<rect class="cell-cut" x=${px(F - PALING - 11)} y=${px(top + before * m.forget_gate.value)} width=${PALING}
      height=${px(before * (1 - m.forget_gate.value))} fill="url(#${PREFIX}-paling)"></rect>`
        : nothing
    }
  </g>`;
  if (stage < 4) {
    return svg`${arriving}
      ${dry(`M${px(F + 18)} ${top + 10}H${px(C - PLUS - 2)}M${px(C + PLUS + 2)} ${top + 10}H${px(width - 10)}`)}
      ${dryHead(width, top + 10)}
      ${spot('kept', '', [F + 18, top, C - F - 44, 20])}
      ${spot('cell_state', '', [C + 26, top, joined - C, 20])}`;
  }
  return svg`${arriving}
    <g data-part="kept">
      ${Math.abs(m.kept) < NOTHING ? nothing : wire(`M${px(F - 1)} ${px(top + kept / 2)}H${px(C)}`, m.kept, scale, 'cell_state')}
      ${was(`M${px(F + 18)} ${px(top + before)}H${px(C - 20)}`, 'cell_state')}
      ${chevrons(L.shape === 'wide' ? [(F + C) / 2 - 10, (F + C) / 2 + 10] : [(F + C) / 2], top, kept, m.kept)}
    </g>
    <g data-part="cell_state">
      ${wire(`M${px(changed)} ${px(top + after / 2)}H${width - 14}`, m.cell_state, scale, 'cell_state')}
      ${head(width, top + after / 2, after, 'cell_state')}
      ${chevrons(L.shape === 'wide' ? [passing] : [], top, after, m.cell_state)}
    </g>
    ${join({ from: C + 2, to: joined, top, kept: m.kept, written: m.written, scale })}`;
}

/** The candidate's way up: through the input gate's valve to the +. @param {Layout} L @param {Moment} m @param {number} stage @param {number} scale */
export function riser(L, m, stage, scale) {
  const { top, lane, writeY } = L;
  const C = L.x.candidate;
  const right = riserEdge(L, m, stage, scale);
  const offered = thickness(m.candidate.value, scale);
  const written = thickness(m.written, scale);
  return svg`
    ${
      stage >= 3
        ? svg`<g data-part="candidate">${wire(`M${px(C)} ${L.block.top}V${writeY}`, m.candidate.value, scale, 'candidate')}</g>`
        : dry(`M${px(C)} ${L.block.top - 4}V${writeY}`)
    }
    ${
      stage >= 4
        ? svg`<g data-part="written">
            ${Math.abs(m.written) < NOTHING ? nothing : wire(`M${px(right - written / 2)} ${writeY + 1}V${top + lane - 4}`, m.written, scale, 'candidate')}
            ${was(`M${px(right - offered)} ${writeY - 16}V${top + lane + 6}`, 'candidate')}
          </g>`
        : [
            dry(`M${px(C)} ${writeY - 16}V${top + lane + 4}`),
            spot('written', '', [C - 12, top + lane + 6, 24, writeY - top - lane - 22]),
          ]
    }`;
}

/** @param {Layout} L @param {Moment} m @param {number} stage @param {number} scale */
export function valves(L, m, stage, scale) {
  const right = riserEdge(L, m, stage, scale);
  const reached = stage >= 2;
  return svg`
    <g data-part="forget_gate">${valveAcross({
      part: 'forget_gate',
      x: L.x.forget_gate,
      top: L.top,
      width: thickness(m.cell_before, scale),
      open: m.forget_gate.value,
      rodFrom: L.block.top,
      look: 'forget_gate',
    })}</g>
    <g data-part="input_gate">${valveUpright({
      part: 'input_gate',
      right,
      width: stage >= 3 ? thickness(m.candidate.value, scale) : 0,
      y: L.writeY,
      open: reached ? m.input_gate.value : 1,
      bend: L.x.input_gate,
      rodFrom: L.block.top,
      look: reached ? 'input_gate' : 'later',
    })}</g>`;
}

/** @param {Layout} L @param {number} stage */
export function plus(L, stage) {
  const x = L.x.candidate;
  const y = L.top + L.lane / 2;
  const look = stage === 4 ? 'now' : stage < 4 ? 'later' : '';
  return svg`<g data-part="cell_state">
    <circle class="cell-node ${look}" cx=${px(x)} cy=${y} r=${PLUS}></circle>
    <path class="cell-mark ${look}" d="M${px(x - 6.5)} ${y}h13M${px(x)} ${y - 6.5}v13"></path>
    ${knob('cell_state', 'plus', x, y, PLUS + 3)}
  </g>`;
}
