/** The first lines of a worksheet: what it is about, and room for a name and a date. */
import { html, nothing } from 'lit-html';
import { titleOf } from '../words/preset.js';
import { textOf } from '../words/text.js';

/** @import { Frame } from '../state/types.js' */
/** @import { Paper } from './sheet.js' */

/** Of a state without a lesson or a challenge. @param {Frame} frame */
function own({ presetName, kind, cursor, trace }) {
  const cell = textOf('worksheet.cell', { kind: textOf(`kinds.${kind.name}`) });
  const title = presetName ? titleOf({ name: presetName }) : cell;
  return { title, about: textOf('worksheet.about', { cell, step: cursor.step, steps: trace.T }), told: nothing };
}

/** @param {Frame} frame @param {Paper|undefined} paper @param {number|undefined} from  the first step with a blank */
export function head(frame, paper, from) {
  const { title, about, told } = paper ?? own(frame);
  return html`<h2><bdi>${title}</bdi> <span class="worksheet-about">${about}</span></h2>
  <p class="worksheet-name">${textOf('worksheet.name')}</p><p class="worksheet-date">${textOf('worksheet.date')}</p>${told}
  ${from === undefined ? nothing : html`<p class="worksheet-blanks">${textOf('worksheet.blanks')}</p>`}`;
}
