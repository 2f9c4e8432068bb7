/** The whole sequence as text: to copy it from here, or to paste another over it. */
import { html, nothing } from 'lit-html';
import { STEPS } from '../../ranges.js';
import { parseSteps, stepsText } from '../../state/worded.js';
import { textOf } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** Where the refusal of a pasted text is told. */
export const PASTED = 'inputs.text';

const REFUSAL = `refusal-${PASTED}`;

/** @param {Event} event */
const around = (event) =>
  /** @type {HTMLDialogElement} */ (/** @type {Element} */ (event.currentTarget).closest('dialog'));
/** @param {HTMLDialogElement} dialog */
const textIn = (dialog) => /** @type {HTMLTextAreaElement} */ (dialog.querySelector('textarea'));

/** @param {Frame} frame @param {Act} act */
export function paste(frame, act) {
  const { wanted, words } = frame;
  const notice = frame.notices.find(({ where }) => where === PASTED);
  /** @param {Event} event */
  const open = (event) => {
    const dialog = /** @type {HTMLDialogElement} */ (/** @type {Element} */ (event.currentTarget).nextElementSibling);
    const text = textIn(dialog);
    text.value = stepsText(wanted.inputs, words);
    dialog.showModal();
    text.focus();
    text.select();
  };
  /** @param {Event} event */
  const apply = (event) => {
    event.preventDefault();
    const dialog = around(event);
    const parsed = parseSteps(textIn(dialog).value);
    if ('what' in parsed) return act.refuse(PASTED, parsed.what);
    act.setInputs(parsed.values, parsed.words);
    act.commit();
    dialog.close();
  };
  return html`<button type="button" class="timeline-paste" title=${textOf('editor.text_title')} aria-haspopup="dialog"
      @click=${open}>${textOf('editor.text')}</button>
    <dialog class="timeline-dialog" aria-labelledby="timeline-dialog-title" @close=${() => act.accept(PASTED)}>
      <form @submit=${apply}>
        <h2 id="timeline-dialog-title">${textOf('editor.heading')}</h2>
        <label>
          <span>${textOf('editor.how', STEPS)}</span>
          <textarea rows=${words.length > 0 ? 10 : 5} spellcheck="false" aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? REFUSAL : nothing}></textarea>
        </label>
        ${notice ? html`<p class="timeline-refused" id=${REFUSAL}>${textOf('editor.refused', { what: notice.what })}</p>` : nothing}
        <div class="timeline-answer">
          <button type="submit" class="primary">${textOf('editor.apply')}</button>
          <button type="button" @click=${(/** @type {Event} */ event) => around(event).close()}>${textOf('editor.cancel')}</button>
        </div>
      </form>
    </dialog>`;
}
