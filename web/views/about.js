/** What a kind of cell adds or leaves out, where it came from and where it is used; the LSTM has the whole text of the page for that. */
import { html, nothing } from 'lit-html';
import { hasText, pieces, textOf } from '../words/text.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Frame} frame */
export function about({ kind: { name }, layout }) {
  const key = `${name}.article`;
  if (layout !== 'page' || !hasText(key)) return nothing;
  return html`<section class="preset about ${name}">
    <h2>${textOf(`kinds.${name}`)}</h2>
    ${pieces(key, {}, (words) => html`<p>${words}</p>`)}
  </section>`;
}
