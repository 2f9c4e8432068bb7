/** The whole sequence as text: to copy it from here, or to paste another over it. */
import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { STEPS } from '../ranges.js';
import { PASTED } from '../state/places.js';
import { readSteps } from '../state/rowed.js';
import { textOf } from '../words/text.js';
import { asking } from './text/asking.js';

/** @import { Doubt } from '../state/doubt.js' */
/** @import { Rows } from '../state/rowed.js' */
/** @import { Act, Notice } from '../state/types.js' */

const REFUSAL = `refusal-${PASTED}`;

/** @param {Event} event */
const around = (event) =>
  /** @type {HTMLDialogElement} */ (/** @type {Element} */ (event.currentTarget).closest('dialog'));

/** What is asked about the text, until it is another. */
const doubt = signal(/** @type {Doubt|null} */ (null));

const settle = () => {
  doubt.value = null;
};

/**
 * @param {readonly Notice[]} notices
 * @param {number} D  how many inputs a step has
 * @param {Pick<Act, 'refuse'|'accept'> & {setRows: (rows: Rows) => Promise<boolean>}} act  `setRows` tells whether it could
 */
export function text(notices, D, act) {
  const notice = notices.find(({ where }) => where === PASTED);
  /** @param {Event} event */
  const apply = async (event) => {
    event.preventDefault();
    const dialog = around(event);
    const parsed = readSteps(/** @type {HTMLTextAreaElement} */ (dialog.querySelector('textarea')).value, D);
    if ('what' in parsed) return act.refuse(PASTED, parsed.what);
    if ('question' in parsed) {
      act.accept(PASTED);
      doubt.value = parsed;
    } else if (await act.setRows(parsed)) dialog.close();
  };
  /** @param {Doubt['answers'][number]} answer @param {Event} event */
  const choose = async ({ rows }, event) => {
    const dialog = around(event);
    if (await act.setRows(rows)) dialog.close();
  };
  const over = () => {
    settle();
    act.accept(PASTED);
  };
  return html`<dialog class="timeline-dialog" aria-labelledby="timeline-dialog-title" @close=${over}>
    <form @submit=${apply}>
      <h2 id="timeline-dialog-title">${textOf('text.heading')}</h2>
      <label>
        <span>${textOf(D > 1 ? 'rows.how' : 'text.how', { ...STEPS, inputs: D })}</span>
        <textarea dir="auto" rows="5" @input=${settle} spellcheck="false" aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? REFUSAL : nothing}></textarea>
      </label>
      ${notice ? html`<p class="timeline-refused" id=${REFUSAL}>${textOf('text.refused', { what: notice.what })}</p>` : nothing}
      ${doubt.value ? asking(doubt.value, choose) : nothing}
      <div class="timeline-answer">
        <button type="submit" class="primary">${textOf('text.apply')}</button>
        <button type="button" @click=${(/** @type {Event} */ event) => around(event).close()}>${textOf('text.cancel')}</button>
      </div>
    </form>
  </dialog>`;
}
