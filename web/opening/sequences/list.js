/** The list of sequences, of which one is chosen. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { chosenSequence, offered, sequenceFor } from './sequences.js';

/** @param {number} D */
export function sequences(D) {
  const chosen = sequenceFor(D);
  return html`<fieldset class="opening-sequences">
    <legend>${textOf('opening.sequence')}</legend>
    ${offered(D).map(
      (
        one,
      ) => html`<label class="opening-choice"><input type="radio" name="opening-sequence" .checked=${one === chosen} @change=${() => {
        chosenSequence.value = one.name;
      }}><span>${one.label(D)}</span></label>
      ${one === chosen ? (one.view?.(D) ?? nothing) : nothing}`,
    )}
  </fieldset>`;
}
