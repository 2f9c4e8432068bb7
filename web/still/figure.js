/** The cell as a picture that stands alone: its colours are light or dark as the system is. */
import { html } from 'lit-html';
import { written } from '../runtime/tree.js';
import { titleOf } from '../words/preset.js';
import { textOf } from '../words/text.js';
import { cellAlone } from './alone.js';
import { drawn } from './drawn.js';
import { frameOf } from './frame.js';

/** @import { Recorded } from '../state/types.js' */

/** As in a frame of 700 pixels. */
const MARGIN = 10;

/** @param {Recorded} preset @param {string} css */
export function figure(preset, css) {
  const inside = cellAlone(frameOf(preset));
  const [, , width = 0, height = 0] = (inside.attribs.viewBox ?? '').split(' ').map(Number);
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  inside.attribs.viewBox = `${-MARGIN} ${-MARGIN} ${wide} ${high}`;
  // The rules speak of an svg inside the cell, which takes all its width.
  return `<svg xmlns="http://www.w3.org/2000/svg" class="cell" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">
<title>${drawn(html`${textOf('still.figure', { preset: titleOf(preset) })}`)}</title>
<style>${css}</style>
${written(inside)}
</svg>
`;
}
