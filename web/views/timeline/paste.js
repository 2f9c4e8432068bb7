/** The button that leads to the whole sequence as text (views/text.js). */
import { html } from 'lit-html';
import { textOf } from '../../words/text.js';

/** @import { Act } from '../../state/types.js' */

/** @param {Act} act */
export const paste = (act) =>
  html`<button type="button" class="timeline-paste" title=${textOf('editor.text_title')} aria-haspopup="dialog" @click=${act.editText}>${textOf('editor.text')}</button>`;
