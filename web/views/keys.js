/** The keys of the figure, told once, where one has seen the whole of it (reader/keys.js). */
import { html } from 'lit-html';
import { unitsOf } from '../units/here.js';
import { forMany } from '../units/wording.js';
import { pieces } from '../words/text.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Frame} frame */
export const keys = (frame) =>
  html`<p class="keys">${pieces(forMany(frame.trace, 'keys.told'), { ...unitsOf(frame)?.holes(frame) }, (words) => html`<kbd>${words}</kbd>`)}</p>`;
