/** Why the weights of the present preset are what they are. */
import { html } from 'lit-html';

/** @import { Frame } from '../state/types.js' */

/** @param {Frame} frame */
export function preset({ origin, presetName }) {
  return html`<section class="preset">
    <h2>${origin.title}${presetName ? '' : html` <small>changed</small>`}</h2>
    <p>${presetName ? '' : 'As it was before the change: '}${origin.why}</p>
  </section>`;
}
