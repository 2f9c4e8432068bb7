/** How to read a wire. */
import { nothing, svg } from 'lit-html';
import { note } from './label.js';
import { dry, px, wire } from './wire.js';

/** A sample of a stream and what it means. @param {number} x @param {number} y @param {number} value @param {string} text */
const sample = (x, y, value, text) =>
  svg`${wire(`M${px(x)} ${y - 5}h22`, value, 28, 'inputs')}${note({ x: x + 28, y, text })}`;

/** In one line under the wide cell. @param {number} right @param {number} y @param {number} width */
export function wideKey(right, y, width) {
  return svg`
    ${note({ x: right, y, text: 'not reached yet', anchor: 'end' })}
    ${dry(`M${px(right - 132)} ${y - 5}h24`)}
    ${sample(right - 234, y, -0.36, 'negative')}
    ${sample(right - 330, y, 0.36, 'positive')}
    ${width >= 800 ? note({ x: right - 342, y, text: 'thickness is size:', anchor: 'end' }) : nothing}`;
}

/** Under the slim cell there is room for the two signs only. @param {number} right @param {number} y */
export const slimKey = (right, y) => [
  sample(right - 186, y, 0.36, 'positive'),
  sample(right - 94, y, -0.36, 'negative'),
];
