/** Why the weights of the present preset are what they are. */
import { html, nothing } from 'lit-html';

/** @import { Frame } from '../state/types.js' */

/** It tells what the weights bring about, and with that the answer. @param {Frame} frame */
export function preset({ origin, presetName, settings }) {
  if (settings.hide.includes('answer')) return nothing;
  return html`<section class="preset">
    <h2>${origin.title}${presetName ? '' : html` <small>changed</small>`}</h2>
    <p>${presetName ? '' : 'As it was before the change: '}${origin.shows} ${origin.why}</p>
  </section>`;
}
