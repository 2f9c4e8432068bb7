/** The field for the word on the present step. */
import { html, nothing } from 'lit-html';
import { wordOf } from '../../address/words.js';
import { keepsUnapplied } from '../../pieces/unapplied.js';
import { textOf } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** Where its refusal is told. @param {number} step */
export const wordPlace = (step) => `inputs[${step}].word`;

/** @param {Frame} frame @param {Act} act @param {number} step @param {string} refusal  the id of the sentence, where there is one */
export function wordField(frame, act, step, refusal) {
  const word = frame.words[step - 1] ?? '';
  const where = wordPlace(step);
  const refused = frame.notices.some((notice) => notice.where === where);
  /** @param {Event} event */
  const apply = ({ target }) => {
    const typed = /** @type {HTMLInputElement} */ (target);
    const found = wordOf(typed.value);
    if ('wrong' in found) return act.refuse(where, textOf('editor.word_refused', found));
    act.accept(where);
    typed.value = found.word;
    if (found.word === word) return;
    act.setWord(step, found.word);
    act.commit();
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const typed = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== 'Escape' || (typed.value === word && !refused)) return;
    event.stopPropagation();
    typed.value = word;
    act.accept(where);
  };
  return html`<input class="timeline-wordfield" type="text" dir="auto" autocomplete="off" spellcheck="false" placeholder=${textOf('timeline.word')}
    aria-label=${textOf('editor.word', { step })} title=${word || nothing} aria-invalid=${refused ? 'true' : nothing}
    aria-describedby=${refused ? refusal : nothing} ${keepsUnapplied(word)} @change=${apply} @keydown=${key}>`;
}
