/** What is on screen as a worksheet (worksheet/), which a plain print is not; as soon as its script is there. */
import { html, nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { textOf } from '../../words/text.js';

/** The dialog has gone before it is printed. @param {Event} event */
function print({ currentTarget }) {
  /** @type {Element} */ (currentTarget).closest('dialog')?.close();
  brought.printOut?.();
}

export const onPaper = () =>
  brought.printOut
    ? html`<p class="share-file">${textOf('share.paper')}
        <button type="button" @click=${print}>${textOf('share.paper_print')}</button></p>`
    : nothing;
