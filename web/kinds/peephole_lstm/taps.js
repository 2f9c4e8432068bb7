/** The peepholes: forget and input gate look at the state as it arrives, the output gate at the new one. */
import { nothing, svg } from 'lit-html';
import { middleOf } from '../../views/cell/layout.js';
import { TAP, tap, tapRing } from '../../views/cell/tap.js';
import { dry, gap, px, thickness } from '../../views/cell/wire.js';

/** @import { Scene } from '../../views/cell/scene.js' */
/** @import { PeepholeLayout } from './layout.js' */

const TURN = 8;
const NEAR = 14; // nearer than this a line runs straight down

/** @param {Scene} scene */
export function taps(scene) {
  const { moment: m, reached, scale } = scene;
  const layout = /** @type {PeepholeLayout} */ (scene.layout);
  const { top, block, tapY, ringBefore, ringNow, tab, tabSize, lane } = layout;
  const [forget = 0, input = 0, output = 0] = ['forget_gate', 'input_gate', 'output_gate'].map((gate) => tab[gate]);
  const end = block.top - tabSize.height;
  const before = top + thickness(m.of('cell_before'), scale.state);
  const after = top + (reached.has('cell_state') ? thickness(m.of('cell_state'), scale.state) : lane / 2);
  const into = `q${TURN} 0 ${TURN} ${TURN}V${end}`;
  const down = `M${px(ringBefore)} ${px(before + TAP)}V${tapY - TURN}q0 ${TURN} ${TURN} ${TURN}`;
  const straight = `M${px(ringBefore)} ${px(before + TAP)}V${end}`;
  const toForget = forget - ringBefore > NEAR ? `${down}H${px(forget - TURN)}${into}` : straight;
  const along = `M${px(ringBefore)} ${tapY - TURN}q0 ${TURN} ${TURN} ${TURN}H${px(input - TURN)}${into}`;
  const toInput = reached.has('input_gate')
    ? tap(along, 'cell_state')
    : dry(`M${px(forget)} ${tapY}H${px(input - TURN)}${into}`);
  const turn = output > ringNow ? TURN : -TURN;
  const level = end - TURN - 2;
  const fall = `M${px(ringNow)} ${px(after + TAP)}V`;
  const toOutput =
    Math.abs(output - ringNow) > NEAR
      ? `${fall}${level - TURN}q0 ${TURN} ${turn} ${TURN}H${px(output - turn)}q${turn} 0 ${turn} ${TURN}V${end}`
      : `${fall}${end}`;
  const seen = reached.has('output_gate');
  const rod = middleOf(layout, 'forget_gate');
  return svg`
    <g data-part="cell_before">
      ${toInput}
      ${tap(toForget, 'cell_state')}
      ${gap(`M${px(rod)} ${tapY - 5}v10`, 9)}
      ${tapRing(ringBefore, before, 'cell_state')}
    </g>
    <g data-part="cell_state">
      ${seen ? tap(toOutput, 'cell_state') : dry(toOutput)}
      ${seen ? tapRing(ringNow, after, 'cell_state') : nothing}
    </g>`;
}
