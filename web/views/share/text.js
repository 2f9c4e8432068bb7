/** A text to be copied. Where the clipboard is refused, it stays selected and a sentence says which keys copy it. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';

/** Above this, some mail programs and course systems cut an address. */
const SAFE_LENGTH = 2000;

/** @param {Event} event */
const selectAll = (event) => /** @type {HTMLTextAreaElement} */ (event.currentTarget).select();

/** What copies a text from the button beside the field that shows it. @param {string} text */
export const copying = (text) => async (/** @type {Event} */ event) => {
  const row = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest('.share-row'));
  const field = row.querySelector('textarea');
  const said = /** @type {HTMLOutputElement} */ (row.querySelector('output'));
  field?.focus();
  field?.select();
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = textOf('share.copied');
  } catch {
    said.textContent = textOf(field ? 'share.select' : 'share.not_copied');
  }
};

/** What was copied last time says nothing about the text of now. @param {Event} event */
export function forget(event) {
  for (const said of /** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('output')) said.textContent = '';
}

/** @param {{id: string, name: 'link'|'text', text: string, address: string}} row  `address` is the link in the text */
export const copied = ({ id, name, text, address }) => html`<div class="share-row">
  <label for=${id}>${textOf(`share.${name}`)}</label>
  <textarea id=${id} readonly rows="3" spellcheck="false" .value=${text} @focus=${selectAll}></textarea>
  <button type="button" @click=${copying(text)} aria-label=${textOf(`share.${name}_copy`)}>${textOf('share.copy')}</button>
  <output for=${id}></output>
  ${address.length > SAFE_LENGTH ? html`<p class="share-note">${textOf('share.long', { count: address.length })}</p>` : nothing}
</div>`;
