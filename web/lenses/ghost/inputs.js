/** What a second run is given, where that differs: dashed outlines of its bars. Where the inputs are tints they have no outlines. */
import { nothing, svg } from 'lit-html';
import { brought } from '../../later/brought.js';
import { stepsOf } from '../../units/shape.js';
import { FEW } from '../../views/timeline/inputs/place.js';
import { barWidth, height, OUTLINED_FROM } from '../../views/timeline/inputs.js';
import { px } from '../../views/timeline/shape.js';

/** @import { Frame, Request } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */

/** @param {Layout} L @param {Request} wanted @param {number} input */
function barsOf(L, wanted, input) {
  if (wanted.D === 1) return { y: height(L, wanted.inputs), width: barWidth(L) };
  const several = brought.units?.inputs;
  return several && { y: several.height(L, wanted, input), width: several.barWidth(L) };
}

/** Three sides of a bar; of a narrow one its end. @param {Layout} L @param {number} step @param {number} width @param {number} zero @param {number} end */
function outline(L, step, width, zero, end) {
  const left = L.middle(step) - width / 2;
  if (L.column < OUTLINED_FROM) return `M${px(left)} ${px(end)}h${px(width)}`;
  return `M${px(left)} ${px(zero)}V${px(end)}h${px(width)}V${px(zero)}`;
}

/** @param {Layout} L @param {Frame} frame @param {Request} second */
export function inputs(L, { wanted }, second) {
  if (wanted.D > FEW) return nothing;
  const steps = Math.min(L.T, stepsOf(wanted), stepsOf(second));
  let drawn = '';
  for (let input = 0; input < Math.min(wanted.D, second.D); input += 1) {
    const bars = barsOf(L, wanted, input);
    if (!bars) return nothing;
    const { y, width } = bars;
    for (let step = 1; step <= steps; step += 1) {
      const other = second.inputs[(step - 1) * second.D + input] ?? 0;
      if (other !== wanted.inputs[(step - 1) * wanted.D + input]) drawn += outline(L, step, width, y(0), y(other));
    }
  }
  return svg`<path class="ghost-outline" d=${drawn}></path>`;
}
