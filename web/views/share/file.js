/** The state as a file: saved where the browser saves files, and opened again. Nothing leaves the reader's computer. */
import { html, nothing } from 'lit-html';
import { FILE_NAME } from '../../address/long.js';
import { brought } from '../../later/brought.js';
import { save } from '../../pieces/save.js';
import { fileText } from '../../state/file.js';
import { textOf } from '../../words/text.js';

/** What is to say of the file stands on the page, behind the dialog. @param {Event} event */
function choose({ currentTarget }) {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json' });
  const dialog = /** @type {Element} */ (currentTarget).closest('dialog');
  input.onchange = () => {
    const [file] = input.files ?? [];
    dialog?.close();
    if (file) brought.openFile?.(file);
  };
  input.click();
}

/** @param {() => string} state  as an address writes it */
export const asFile = (state) => html`<p class="share-file">${textOf('share.file')}
  <button type="button" @click=${() => save(FILE_NAME, 'application/json', [fileText(state())])}>${textOf('share.file_save')}</button>
  ${brought.openFile ? html`<button type="button" @click=${choose}>${textOf('share.file_open')}</button>` : nothing}
</p>`;
