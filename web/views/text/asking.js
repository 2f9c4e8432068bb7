/** What is asked about a table that may mean two things: the question, and a button for each answer. */
import { html, nothing } from 'lit-html';

/** @import { Doubt } from '../../state/doubt.js' */
/** @typedef {Doubt['answers'][number]} Answer */

/** @param {Doubt} doubt @param {(answer: Answer, event: Event) => void} choose @param {string} [chosen]  the label of what was chosen, where it can be another later */
export const asking = (
  { question, answers },
  choose,
  chosen,
) => html`<div class="asking" role="group" aria-label=${question}>
  <p role="status">${question}</p>
  ${answers.map(
    (answer) =>
      html`<button type="button" aria-pressed=${chosen === undefined ? nothing : answer.label === chosen} @click=${(/** @type {Event} */ event) => choose(answer, event)}>${answer.label}</button>`,
  )}
</div>`;
