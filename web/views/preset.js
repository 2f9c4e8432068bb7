/** Why the weights of the present preset are what they are. */
import { html, nothing } from 'lit-html';
import { showsOf, titleOf, whyOf } from '../words/preset.js';
import { pieces, textOf } from '../words/text.js';

/** @import { Frame } from '../state/types.js' */

/** It tells what the weights bring about, and with that the answer. @param {Frame} frame */
export function preset({ origin, presetName, settings }) {
  if (settings.hide.includes('answer')) return nothing;
  const title = titleOf(origin);
  const told = { shows: showsOf(origin), why: whyOf(origin) };
  return html`<section class="preset">
    <h2>${presetName ? title : pieces('preset.title', { preset: title }, (words) => html`<small>${words}</small>`)}</h2>
    <p dir="auto">${textOf(presetName ? 'preset.told' : 'preset.told_changed', told)}</p>
  </section>`;
}
