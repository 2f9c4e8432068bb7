/** The cell state: in from the left, narrowed by the forget gate, joined by what is written, out to the right. */
import { nothing, svg } from 'lit-html';
import { join, unseen } from './join.js';
import { knob, spot } from './spot.js';
import { valveAcross, valveUpright } from './valve.js';
import { chevrons, dry, dryHead, head, PREFIX, px, thickness, was, wire } from './wire.js';

/** @import { Scene } from './scene.js' */

const PALING = 51; // over so many pixels before the blade the part that will be cut off pales
const PLUS = 14;
const NOTHING = 0.005; // what prints as 0.00 does not pass a valve

/** The straight right edge of the riser, from which its width is measured. @param {Scene} scene */
export const riserEdge = ({ layout, moment, reached, scale }) =>
  layout.x.candidate + (reached.has('candidate') ? thickness(moment.part('candidate').value, scale.state) / 2 : 7);

/** @param {Scene} scene */
export function highway({ layout, moment: m, reached, scale: { state: scale } }) {
  const { top, width } = layout;
  const { forget_gate: valve, candidate: plus } = layout.x;
  const before = thickness(m.of('cell_before'), scale);
  const kept = thickness(m.of('kept'), scale);
  const after = thickness(m.of('cell_state'), scale);
  const joined = plus + layout.join;
  const changed = unseen(m.of('kept'), m.of('cell_state'), scale) ? plus + PLUS : joined - 0.5;
  const passing = (layout.pipe + joined) / 2;

  const arriving = svg`<g data-part="cell_before">
    ${wire(`M0 ${px(top + before / 2)}H${px(valve)}`, m.of('cell_before'), scale, 'cell_state')}
    ${chevrons([layout.shape === 'wide' ? layout.body[0] / 2 : 12], top, before, m.of('cell_before'))}
    ${
      reached.has('forget_gate') && before > 4
        ? svg`<rect class="cell-cut" x=${px(valve - PALING - 11)} y=${px(top + before * m.part('forget_gate').value)} width=${PALING}
      height=${px(before * (1 - m.part('forget_gate').value))} fill="url(#${PREFIX}-paling)"></rect>`
        : nothing
    }
  </g>`;
  if (!reached.has('cell_state')) {
    return svg`${arriving}
      ${dry(`M${px(valve + 18)} ${top + 10}H${px(plus - PLUS - 2)}M${px(plus + PLUS + 2)} ${top + 10}H${px(width - 10)}`)}
      ${dryHead(width, top + 10)}
      ${spot('kept', '', [valve + 18, top, plus - valve - 44, 20])}
      ${spot('cell_state', '', [plus + 26, top, joined - plus, 20])}`;
  }
  return svg`${arriving}
    <g data-part="kept">
      ${Math.abs(m.of('kept')) < NOTHING ? nothing : wire(`M${px(valve - 1)} ${px(top + kept / 2)}H${px(plus)}`, m.of('kept'), scale, 'cell_state')}
      ${was(`M${px(valve + 18)} ${px(top + before)}H${px(plus - 20)}`, 'cell_state')}
      ${chevrons(layout.shape === 'wide' ? [(valve + plus) / 2 - 10, (valve + plus) / 2 + 10] : [(valve + plus) / 2], top, kept, m.of('kept'))}
    </g>
    <g data-part="cell_state">
      ${wire(`M${px(changed)} ${px(top + after / 2)}H${width - 14}`, m.of('cell_state'), scale, 'cell_state')}
      ${head(width, top + after / 2, after, 'cell_state')}
      ${chevrons(layout.shape === 'wide' ? [passing] : [], top, after, m.of('cell_state'))}
    </g>
    ${join({ from: plus + 2, to: joined, top, kept: m.of('kept'), written: m.of('written'), scale })}`;
}

/** The candidate's way up: through the input gate's valve to the +. @param {Scene} scene */
export function riser(scene) {
  const { layout, moment: m, reached } = scene;
  const { state: scale } = scene.scale;
  const { top, lane, writeY } = layout;
  const { candidate: middle } = layout.x;
  const right = riserEdge(scene);
  const offered = thickness(m.part('candidate').value, scale);
  const written = thickness(m.of('written'), scale);
  return svg`
    ${
      reached.has('candidate')
        ? svg`<g data-part="candidate">${wire(`M${px(middle)} ${layout.block.top}V${writeY}`, m.part('candidate').value, scale, 'candidate')}</g>`
        : dry(`M${px(middle)} ${layout.block.top - 4}V${writeY}`)
    }
    ${
      reached.has('written')
        ? svg`<g data-part="written">
            ${Math.abs(m.of('written')) < NOTHING ? nothing : wire(`M${px(right - written / 2)} ${writeY + 1}V${top + lane - 4}`, m.of('written'), scale, 'candidate')}
            ${was(`M${px(right - offered)} ${writeY - 16}V${top + lane + 6}`, 'candidate')}
          </g>`
        : [
            dry(`M${px(middle)} ${writeY - 16}V${top + lane + 4}`),
            spot('written', '', [middle - 12, top + lane + 6, 24, writeY - top - lane - 22]),
          ]
    }`;
}

/** @param {Scene} scene */
export function valves(scene) {
  const { layout, moment: m, reached } = scene;
  const { state: scale } = scene.scale;
  const right = riserEdge(scene);
  const moved = reached.has('input_gate');
  return svg`
    <g data-part="forget_gate">${valveAcross({
      part: 'forget_gate',
      x: layout.x.forget_gate,
      top: layout.top,
      width: thickness(m.of('cell_before'), scale),
      open: m.part('forget_gate').value,
      rodFrom: layout.block.top,
      look: 'forget_gate',
    })}</g>
    <g data-part="input_gate">${valveUpright({
      part: 'input_gate',
      right,
      width: reached.has('candidate') ? thickness(m.part('candidate').value, scale) : 0,
      y: layout.writeY,
      open: moved ? m.part('input_gate').value : 1,
      bend: layout.x.input_gate,
      rodFrom: layout.block.top,
      look: moved ? 'input_gate' : 'later',
    })}</g>`;
}

/** @param {Scene} scene */
export function plus({ layout, reached }) {
  const x = layout.x.candidate;
  const y = layout.top + layout.lane / 2;
  const look = reached.look('cell_state');
  return svg`<g data-part="cell_state">
    <circle class="cell-node ${look}" cx=${px(x)} cy=${y} r=${PLUS}></circle>
    <path class="cell-mark ${look}" d="M${px(x - 6.5)} ${y}h13M${px(x)} ${y - 6.5}v13"></path>
    ${knob('cell_state', 'plus', x, y, PLUS + 3)}
  </g>`;
}
