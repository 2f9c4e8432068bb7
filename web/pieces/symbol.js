/** A symbol with its subscript, in SVG text: italic, lowered, and the baseline put back afterwards. */
import { nothing, svg } from 'lit-html';

/**
 * @param {string} letter
 * @param {string} [subscript]
 */
export function symbol(letter, subscript = '') {
  return svg`<tspan class="symbol">${letter}</tspan>${
    subscript
      ? svg`<tspan dy=".2em"><tspan class="symbol sub">${subscript}</tspan></tspan><tspan dy="-.2em">​</tspan>`
      : nothing
  }`;
}
