/**
 * The dialog that hands out what is on screen: as a link, and as the line that embeds the figure in another page.
 * It opens with `showModal()`. Where the clipboard is refused, the text stays selected and a sentence says which keys copy it.
 */
import { html, nothing } from 'lit-html';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Act, Frame } from '../state/types.js' */

/** Above this, some mail programs and course systems cut a link. */
const SAFE_LENGTH = 2000;
const EMBED_SIZE = { width: 700, height: 560 };

/** @param {string} text  to stand between double quotes in HTML */
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** @param {string} address @param {string} title */
const iframe = (address, title) =>
  `<iframe src="${attribute(address)}" title="${attribute(title)}" width="${EMBED_SIZE.width}" height="${EMBED_SIZE.height}"></iframe>`;

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
function forget(event) {
  for (const said of /** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('output')) said.textContent = '';
}

/** @param {string} id @param {string} name @param {string} text @param {TemplateResult|typeof nothing} note */
const row = (id, name, text, note = nothing) => html`<div class="share-row">
  <label for=${id}>${name}</label>
  <textarea id=${id} readonly rows="3" spellcheck="false" .value=${text} @focus=${selectAll}></textarea>
  <button type="button" @click=${copy} aria-label="copy the ${name}">Copy</button>
  <output for=${id}></output>
  ${note}
</div>`;

/** @param {string} text */
const tooLong = (text) =>
  text.length > SAFE_LENGTH
    ? html`<p class="share-note">This link has ${text.length} characters; some systems cut links longer than 2,000 characters.</p>`
    : nothing;

/**
 * @param {Frame} frame
 * @param {Act} act
 * @param {{page: string, embed: string}} addresses  the whole addresses of what is on screen
 */
export function share({ cursor, origin }, act, { page, embed }) {
  // While the figure plays, the link would change under the reader's hands; opening the dialog moves the focus into it.
  const pause = () => cursor.playing && act.togglePlay();
  // Not a form with method="dialog": a frame that forbids forms could not close it.
  /** @param {Event} event */
  const close = (event) => /** @type {HTMLElement} */ (event.currentTarget).closest('dialog')?.close();
  const line = iframe(embed, `LSTM cell, step by step: ${origin.title}`);
  return html`<dialog class="share" closedby="any" aria-labelledby="share-title" @focusin=${pause} @close=${forget}>
    <h2 id="share-title">Share what is on screen</h2>
    <p>The address holds it all: inputs, weights, start values, step and stage.</p>
    ${row('share-link', 'link', page, tooLong(page))}
    ${row('share-embed', 'line of HTML for a course site', line, tooLong(embed))}
    <button type="button" class="share-close" @click=${close}>Close</button>
  </dialog>`;
}
