/** The cell as a picture that stands alone: its colours are light or dark as the system is. */
import { html } from 'lit-html';
import { textOf } from '../words/text.js';
import { cellAlone } from './alone.js';
import { drawn } from './drawn.js';
import { frameOf } from './frame.js';
import { bySystem } from './sheets.js';

/** @import { Preset } from '../state/types.js' */

/** As in a frame of 700 pixels. */
const MARGIN = 10;

/** The size in a viewBox. */
const ROOM = /(?<=viewBox="0 0 )[\d.]+ [\d.]+(?=")/;

/** @param {Preset} preset @param {string} css */
export function figure(preset, css) {
  const inside = cellAlone(frameOf(preset));
  const [width = 0, height = 0] = inside.match(ROOM)?.[0].split(' ').map(Number) ?? [];
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  // The rules speak of an svg inside the cell, which takes all its width.
  return `<svg xmlns="http://www.w3.org/2000/svg" class="cell" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">
<title>${drawn(html`${textOf('still.figure', { preset: preset.title })}`)}</title>
<style>${bySystem(css)}</style>
${inside.replace(/viewBox="[^"]*"/, `viewBox="${-MARGIN} ${-MARGIN} ${wide} ${high}"`)}
</svg>
`;
}
