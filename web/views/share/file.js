/** The state as a file: saved where the browser saves files; Open in the head of the page opens it again. Nothing leaves the reader's computer. */
import { html } from 'lit-html';
import { FILE_NAME } from '../../address/long.js';
import { save } from '../../pieces/save.js';
import { fileText } from '../../state/file.js';
import { textOf } from '../../words/text.js';

/** @param {() => string} state  as an address writes it */
export const asFile = (state) => html`<p class="share-file">${textOf('share.file')}
  <button type="button" @click=${() => save(FILE_NAME, 'application/json', [fileText(state())])}>${textOf('share.file_save')}</button>
</p>`;
