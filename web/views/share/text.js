/** A text to be copied. Where the clipboard is refused, it stays selected and a sentence says which keys copy it. */
import { html, nothing } from 'lit-html';

/** Above this, some mail programs and course systems cut an address. */
const SAFE_LENGTH = 2000;

/** @param {Event} event */
const selectAll = (event) => /** @type {HTMLTextAreaElement} */ (event.currentTarget).select();

/** @param {Event} event */
async function copy(event) {
  const row = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (event.currentTarget).closest('.share-row'));
  const field = /** @type {HTMLTextAreaElement} */ (row.querySelector('textarea'));
  const said = /** @type {HTMLOutputElement} */ (row.querySelector('output'));
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = 'Copied.';
  } catch {
    said.textContent = 'This browser does not let the page copy. The text is selected: press Ctrl+C, or ⌘C on a Mac.';
  }
}

/** What was copied last time says nothing about the text of now. @param {Event} event */
export function forget(event) {
  for (const said of /** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('output')) said.textContent = '';
}

/** @param {{id: string, name: string, text: string, address: string}} row  `address` is the link in the text */
export const copied = ({ id, name, text, address }) => html`<div class="share-row">
  <label for=${id}>${name}</label>
  <textarea id=${id} readonly rows="3" spellcheck="false" .value=${text} @focus=${selectAll}></textarea>
  <button type="button" @click=${copy} aria-label="copy the ${name}">Copy</button>
  <output for=${id}></output>
  ${address.length > SAFE_LENGTH ? html`<p class="share-note">This link has ${address.length} characters; some systems cut links longer than 2,000 characters.</p>` : nothing}
</div>`;
