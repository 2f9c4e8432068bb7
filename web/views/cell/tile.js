/** A weight that stands on a stream by itself, outside its block. Behind it the stream may have another scale. */
import { svg } from 'lit-html';
import { placed } from './mirror.js';
import { ring } from './spot.js';
import { px } from './wire.js';

/** @import { PartSymbol } from '../../kinds/kind.js' */
/** @import { Layout } from './layout.js' */

const HALF = 13;

/** @param {Layout} layout @param {{part: string, symbol: PartSymbol, x: number, y: number, width: number, text: string, reached: boolean}} tile */
export function tile(layout, { part, symbol, x: middle, y, width, text, reached }) {
  const x = placed(layout, middle);
  const left = x - width / 2;
  const plate = (/** @type {string} */ look) =>
    svg`<rect class=${look} x=${px(left)} y=${px(y - HALF)} width=${px(width)} height=${2 * HALF} rx="5"></rect>`;
  return svg`<g class="cell-block ${part} ${reached ? '' : 'todo'}" data-part=${part} data-symbol=${symbol}>
    ${plate('cell-paper')}
    ${plate('cell-plate')}
    ${plate('cell-box')}
    <text class="cell-term symbol" x=${px(x)} y=${px(y + 5)} font-size="15">${text}</text>
    ${ring(part, symbol, [left - 3, y - HALF - 3, width + 6, 2 * HALF + 6], 7)}
  </g>`;
}
