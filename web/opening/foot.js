/** The lower edge of every panel: what is to be said, Cancel, and the one button in ink. */
import { html } from 'lit-html';
import { textOf } from '../words/text.js';

/**
 * @param {object} foot
 * @param {unknown} foot.note
 * @param {string} foot.show   the words on the button
 * @param {boolean} foot.able  whether there is something to show
 * @param {() => void} foot.press
 * @param {() => void} foot.close
 */
export const foot = ({ note, show, able, press, close }) => html`<div class="opening-foot">
  <p>${note}</p>
  <button type="button" @click=${close}>${textOf('opening.cancel')}</button>
  <button type="button" class="primary" ?disabled=${!able} @click=${press}>${show}</button>
</div>`;
