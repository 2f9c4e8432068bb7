/**
 * The dialog that hands out what is on screen: as a link, as what embeds the figure in another page, and as what is taken along. One list, and
 * what is chosen in it.
 */
import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { textOf } from '../words/text.js';
import { embedding } from './share/embedding.js';
import { entryNamed } from './share/entries.js';
import { asFile } from './share/file.js';
import { list } from './share/list.js';
import { opened, opening } from './share/opening.js';
import { onPaper } from './share/paper.js';
import { made } from './share/take/made.js';
import { copied, forget } from './share/text.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Sharing } from './share/chosen.js' */
/** @typedef {{page: string, folder: string, state: string, file: () => string}} Addresses  addresses of what is on screen, of the folder of the site ('' where
 *   the page is one file, which has no figure of its own to embed), the state as an address writes it, and however long it is */

/** @param {Frame} frame @param {Sharing} sharing @param {Addresses} addresses */
const link = (frame, sharing, addresses) => html`<p>${textOf('share.holds')}</p>
  ${opening(frame, sharing)}
  ${copied({ id: 'share-link', name: 'link', text: addresses.page, address: addresses.page })}
  ${frame.chosen.pinned && !addresses.state.includes(';pin:') ? html`<p>${textOf('share.unpinned')}</p>` : nothing}
  ${asFile(addresses.file)}
  ${onPaper()}`;

/** @param {Frame} frame @param {Sharing} sharing @param {Addresses} given */
function chosen(frame, sharing, given) {
  const along = entryNamed(sharing.entry);
  if (along) return made(along, frame, sharing);
  const addresses = opened(given, sharing);
  return sharing.entry === 'page' && given.folder
    ? [opening(frame, sharing), embedding(frame, sharing, addresses)]
    : link(frame, sharing, addresses);
}

/** @param {Frame} frame @param {Sharing} sharing  what was chosen in it @param {Pick<Act, 'togglePlay'>} act @param {Addresses} given */
export function share(frame, sharing, act, given) {
  // While the figure plays, the link would change under the reader's hands; opening the dialog moves the focus into it.
  const pause = () => frame.cursor.playing && act.togglePlay();
  // Not a form with method="dialog": a frame that forbids forms could not close it.
  /** @param {Event} event */
  const close = (event) => /** @type {HTMLElement} */ (event.currentTarget).closest('dialog')?.close();
  return html`<dialog class="share" closedby="any" aria-labelledby="share-title" @focusin=${pause} @close=${forget}>
    <h2 id="share-title">${textOf('share.title')}</h2>
    ${list(sharing, given.folder !== '')}
    <div class="share-chosen">${keyed(sharing.entry, chosen(frame, sharing, given))}</div>
    <button type="button" class="share-close" aria-label=${textOf('share.close')} @click=${close}>×</button>
  </dialog>`;
}
