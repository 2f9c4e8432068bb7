/** The whole sequence as text: to copy it from here, or to paste another over it. */
import { html, nothing } from 'lit-html';
import { STEPS } from '../../parts.js';
import { parseSequence } from '../../state/parse.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** Where the refusal of a pasted text is told. */
export const PASTED = 'inputs.text';

const REFUSAL = `refusal-${PASTED}`;

/** @param {Event} event */
const around = (event) =>
  /** @type {HTMLDialogElement} */ (/** @type {Element} */ (event.currentTarget).closest('dialog'));
/** @param {HTMLDialogElement} dialog */
const textOf = (dialog) => /** @type {HTMLTextAreaElement} */ (dialog.querySelector('textarea'));

/** @param {Frame} frame @param {Act} act */
export function paste(frame, act) {
  const { inputs } = frame.wanted;
  const notice = frame.notices.find(({ where }) => where === PASTED);
  /** @param {Event} event */
  const open = (event) => {
    const dialog = /** @type {HTMLDialogElement} */ (/** @type {Element} */ (event.currentTarget).nextElementSibling);
    const text = textOf(dialog);
    text.value = inputs.join(', ');
    dialog.showModal();
    text.focus();
    text.select();
  };
  /** @param {Event} event */
  const apply = (event) => {
    event.preventDefault();
    const dialog = around(event);
    const parsed = parseSequence(textOf(dialog).value);
    if ('what' in parsed) return act.refuse(PASTED, parsed.what);
    act.setInputs(parsed.values);
    act.commit();
    dialog.close();
  };
  return html`<button type="button" class="timeline-paste" title="copy the whole sequence, or paste another" aria-haspopup="dialog"
      @click=${open}>edit as text</button>
    <dialog class="timeline-dialog" aria-labelledby="timeline-dialog-title" @close=${() => act.accept(PASTED)}>
      <form @submit=${apply}>
        <h2 id="timeline-dialog-title">The input sequence</h2>
        <label>
          <span>One number for each step, ${STEPS.fewest} to ${STEPS.most} of them, with commas, spaces or line ends between. Copy them from here, or paste others.</span>
          <textarea rows="5" spellcheck="false" aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? REFUSAL : nothing}></textarea>
        </label>
        ${notice ? html`<p class="timeline-refused" id=${REFUSAL}>${notice.what} Nothing was changed.</p>` : nothing}
        <div class="timeline-answer">
          <button type="submit" class="primary">Apply</button>
          <button type="button" @click=${(/** @type {Event} */ event) => around(event).close()}>Cancel</button>
        </div>
      </form>
    </dialog>`;
}
