/** The question of a card: one option may be chosen, “I don’t know” among them, and then there is a sentence on it. */
import { html, nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { textOf } from '../../words/text.js';
import { nameOf, note } from './been.js';

/** @import { Question } from './lesson.js' */

/** Chosen by who does not know. */
export const UNKNOWN = -1;

/** @param {{lesson: string, part: number}} guest @param {Question} ask @param {number|undefined} answered */
export function question(guest, { question: asked, options, right, feedback }, answered) {
  const known = answered !== undefined;
  const choose = (/** @type {number} */ index) => {
    note({ answered: index });
    brought.tell?.({ type: 'answer', task: nameOf(guest), chosen: index, right: index === right });
  };
  const option = (/** @type {unknown} */ text, /** @type {number} */ index) => html`<label class="lesson-option">
    <input type="radio" name="lesson-option" .checked=${answered === index} @change=${() => choose(index)}>
    <span>${text}${known && index === right ? html` <b class="lesson-right">✓ ${textOf('lesson.right')}</b>` : nothing}</span></label>`;
  const said = known && (answered === UNKNOWN ? feedback[right] : feedback[answered]);
  return html`<fieldset class="lesson-question"><legend lang="en" dir="auto">${asked}</legend>
    ${options.map((text, index) => option(html`<bdi lang="en">${text}</bdi>`, index))}${option(textOf('lesson.unknown'), UNKNOWN)}
    <p class="lesson-feedback" lang="en" dir="auto" role="status">${said || nothing}</p></fieldset>`;
}
