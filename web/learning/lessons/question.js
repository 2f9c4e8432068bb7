/** The question of a card: one option may be chosen, “I don’t know” among them, and then there is a sentence on it. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { note } from './been.js';

/** @import { Question } from './lesson.js' */

/** Chosen by who does not know. */
export const UNKNOWN = -1;

/** @param {Question} ask @param {number|undefined} answered */
export function question({ question: asked, options, right, feedback }, answered) {
  const known = answered !== undefined;
  const option = (/** @type {string} */ text, /** @type {number} */ index) => html`<label class="lesson-option">
    <input type="radio" name="lesson-option" .checked=${answered === index} @change=${() => note({ answered: index })}>
    <span>${text}${known && index === right ? html` <b class="lesson-right">✓ ${textOf('lesson.right')}</b>` : nothing}</span></label>`;
  const said = known && (answered === UNKNOWN ? feedback[right] : feedback[answered]);
  return html`<fieldset class="lesson-question" lang="en"><legend>${asked}</legend>
    ${options.map(option)}${option(textOf('lesson.unknown'), UNKNOWN)}
    <p class="lesson-feedback" role="status">${said || nothing}</p></fieldset>`;
}
