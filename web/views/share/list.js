/** The list of what is handed out, at the left; where there is no room beside it, a select above. */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { textOf } from '../../words/text.js';
import { choose } from './chosen.js';
import { PASSED_ON, TAKEN_ALONG } from './entries.js';

/** @import { Sharing } from './chosen.js' */

const ALONG = TAKEN_ALONG.map(({ name }) => name);

/** @param {readonly string[]} names @param {string} chosen */
const rows = (names, chosen) =>
  names.map(
    (
      name,
    ) => html`<li><button type="button" aria-current=${name === chosen ? 'true' : 'false'} @click=${() => choose({ entry: name })}>
      <b>${textOf(`entry.${name}`)}</b><small><bdi>${textOf(`entry.${name}_short`)}</bdi></small></button></li>`,
  );

/** @param {readonly string[]} names @param {string} chosen */
const options = (names, chosen) =>
  names.map(
    (name) => html`<option value=${name} .selected=${live(name === chosen)}>${textOf(`entry.${name}`)}</option>`,
  );

/** @param {Sharing} sharing @param {boolean} embeds  the figure can be put into a page */
export function list({ entry }, embeds) {
  const passedOn = PASSED_ON.filter((name) => embeds || name !== 'page');
  return html`<nav class="share-list" aria-label=${textOf('share.list')}>
  <ul>${rows(passedOn, entry)}</ul>
  <h3 id="share-along">${textOf('share.along')}</h3>
  <ul aria-labelledby="share-along">${rows(ALONG, entry)}</ul>
  <select aria-label=${textOf('share.list')} @change=${(/** @type {Event} */ { target }) => choose({ entry: /** @type {HTMLSelectElement} */ (target).value })}>
    ${options(passedOn, entry)}
    <optgroup label=${textOf('share.along')}>${options(ALONG, entry)}</optgroup>
  </select>
</nav>`;
}
