/** The numbers in the rows of a lane, where there is room for them: as those of the unit that is looked at, and smaller. */
import { svg } from 'lit-html';
import { textWidth } from '../../../pieces/fit.js';
import { inOrder } from '../../../state/place.js';
import { style } from '../label.js';
import { px } from '../shape.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */
/** @import { Drawn } from './layer.js' */

/** @param {Layout} L @param {Frame} frame @param {Drawn} drawn @param {number} row  its height @param {number} without  the unit that is drawn by itself @param {number} reached  so many steps */
export function numbers(L, { trace }, { shown, values, places, first, last }, row, without, reached) {
  const { size, decimals, print } = style(L, { signed: shown.signed });
  const texts = [];
  for (let unit = 0; unit < trace.H; unit += 1) {
    if (unit === without) continue;
    const y = px(places.y(unit) + row / 2 + size * 0.35);
    for (let step = first; step <= last; step += 1) {
      const text = print(values[(step - 1) * trace.H + unit] ?? 0, decimals);
      const look = inOrder({ trace }, step) > reached ? 'todo' : '';
      if (textWidth(text, size, 400) < L.column)
        texts.push(
          svg`<text class="timeline-value ${look}" font-size=${size} x=${px(L.middle(step))} y=${y}>${text}</text>`,
        );
    }
  }
  return texts;
}
