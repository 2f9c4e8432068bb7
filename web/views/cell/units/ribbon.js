/** A whole vector on its way: threads side by side, as many as it has entries, five at most; how many it stands for is written beside it. */
import { svg } from 'lit-html';
import { px } from '../wire.js';

const APART = 3; // from thread to thread
const THREAD = 1.3;
const MOST = 5;

/** @param {number} entries */
export const ribbonWidth = (entries) => (Math.min(entries, MOST) - 1) * APART + THREAD;

/**
 * Drawn as `wire` is, and like it one path for all segments, so that their junctions stay open: from the outside inwards, thread and paper.
 * @param {number} entries
 */
export const ribbon =
  (entries) =>
  /** @type {typeof import('../wire.js').wire} */
  (path, _value, _scale, hue) => {
    const threads = [];
    for (let width = ribbonWidth(entries); width > 0; width -= 2 * APART)
      threads.push(
        svg`<path class="cell-wire ${hue}" d=${path} stroke-width=${px(width)}></path>`,
        width > 2 * THREAD ? svg`<path class="cell-gap" d=${path} stroke-width=${px(width - 2 * THREAD)}></path>` : '',
      );
    return svg`<path class="cell-hit" d=${path}></path>${threads}`;
  };

/**
 * A stroke across a ribbon, and its number: above one that runs along, beside one that runs up.
 * @param {{x: number, y: number, count: number, beside?: 'start'|'end', under?: boolean}} slash  `beside`: where the number begins or ends
 */
export const slash = ({ x, y, count, beside, under }) => svg`
  <path class="cell-slash" d="M${px(x - 4)} ${px(y + 7)}l8 -14"></path>
  <text class="cell-note" x=${px(x + (beside === 'end' ? -10 : beside ? 10 : 5))} y=${px(y + (beside ? 5 : under ? 20 : -9))} text-anchor=${beside ?? 'middle'}>${count}</text>`;
