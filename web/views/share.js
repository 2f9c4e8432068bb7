/**
 * The dialog that hands out what is on screen: as a link, and as what embeds the figure in another page.
 */
import { html, nothing } from 'lit-html';
import { textOf } from '../words/text.js';
import { embedding } from './share/embedding.js';
import { asFile } from './share/file.js';
import { opened, opening } from './share/opening.js';
import { onPaper } from './share/paper.js';
import { copied, forget } from './share/text.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Sharing } from './share/chosen.js' */

/**
 * @param {Frame} frame
 * @param {Sharing} sharing  what was chosen in it
 * @param {Pick<Act, 'togglePlay'>} act
 * @param {{page: string, folder: string, state: string, file: () => string}} given  addresses of what is on screen, of the folder of the site ('' where
 *   the page is one file, which has no figure of its own to embed), the state as an address writes it, and however long it is
 */
export function share(frame, sharing, act, given) {
  const addresses = opened(given, sharing);
  // While the figure plays, the link would change under the reader's hands; opening the dialog moves the focus into it.
  const pause = () => frame.cursor.playing && act.togglePlay();
  // Not a form with method="dialog": a frame that forbids forms could not close it.
  /** @param {Event} event */
  const close = (event) => /** @type {HTMLElement} */ (event.currentTarget).closest('dialog')?.close();
  return html`<dialog class="share" closedby="any" aria-labelledby="share-title" @focusin=${pause} @close=${forget}>
    <h2 id="share-title">${textOf('share.title')}</h2>
    <p>${textOf('share.holds')}</p>
    ${opening(frame, sharing)}
    ${copied({ id: 'share-link', name: 'link', text: addresses.page, address: addresses.page })}
    ${frame.chosen.pinned && !addresses.state.includes(';pin:') ? html`<p>${textOf('share.unpinned')}</p>` : nothing}
    ${asFile(addresses.file)}
    ${onPaper()}
    ${addresses.folder ? embedding(frame, sharing, addresses) : nothing}
    <button type="button" class="share-close" @click=${close}>${textOf('share.close')}</button>
  </dialog>`;
}
