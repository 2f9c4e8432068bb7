/** A symbol with its subscript, in SVG text: italic, lowered, and the baseline put back afterwards. */
import { nothing, svg } from 'lit-html';

/**
 * @param {string} letter
 * @param {string} [subscript]
 */
export function symbol(letter, subscript = '') {
  return svg`<tspan class="symbol">${letter}</tspan>${
    subscript ? svg`<tspan class="symbol sub" dy=".28em">${subscript}</tspan><tspan dy="-.196em">​</tspan>` : nothing
  }`;
}
