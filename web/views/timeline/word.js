/** The field for the word on the present step, and others like it. */
import { html, nothing } from 'lit-html';
import { wordOf } from '../../address/words.js';
import { keepsUnapplied } from '../../pieces/unapplied.js';
import { textOf } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** Where its refusal is told. @param {number} step */
export const wordPlace = (step) => `inputs[${step}].word`;

/**
 * A few words that are typed.
 * @typedef {object} Worded
 * @property {string} look      its class
 * @property {string} text      as it is now
 * @property {string} where     its refusal is told
 * @property {string} refused   the key of its refusal
 * @property {string} refusal   the id of the sentence, where there is one
 * @property {string} label
 * @property {string} placeholder
 * @property {boolean} [locked]
 * @property {(text: string) => void} set
 */

/** @param {Frame} frame @param {Act} act @param {Worded} field */
export function textField({ notices }, act, { look, text, where, refused, refusal, label, placeholder, locked, set }) {
  const wrong = notices.some((notice) => notice.where === where);
  /** @param {Event} event */
  const apply = ({ target }) => {
    const typed = /** @type {HTMLInputElement} */ (target);
    const found = wordOf(typed.value);
    if ('wrong' in found) return act.refuse(where, textOf(refused, found));
    act.accept(where);
    typed.value = found.word;
    if (found.word === text) return;
    set(found.word);
    act.commit();
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    const typed = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== 'Escape' || (typed.value === text && !wrong)) return;
    event.stopPropagation();
    typed.value = text;
    act.accept(where);
  };
  return html`<input class=${look} type="text" dir="auto" autocomplete="off" spellcheck="false" placeholder=${placeholder} ?disabled=${locked}
    aria-label=${label} title=${text || nothing} aria-invalid=${wrong ? 'true' : nothing}
    aria-describedby=${wrong ? refusal : nothing} ${keepsUnapplied(text)} @change=${apply} @keydown=${key}>`;
}

/** @param {Frame} frame @param {Act} act @param {number} step @param {string} refusal  the id of the sentence, where there is one */
export const wordField = (frame, act, step, refusal) =>
  textField(frame, act, {
    look: 'timeline-wordfield',
    text: frame.words[step - 1] ?? '',
    where: wordPlace(step),
    refused: 'editor.word_refused',
    refusal,
    label: textOf('editor.word', { step }),
    placeholder: textOf('timeline.word'),
    locked: frame.settings.lock.includes('words'),
    set: (word) => act.setWord(step, word),
  });
