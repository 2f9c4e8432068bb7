/** The tab on which a cell and its sequence are plain lines: to be copied from here, typed over, or pasted. */
import { html, nothing } from 'lit-html';
import { SIZE, STEPS } from '../../ranges.js';
import { wanted } from '../../state/state.js';
import { isMany, stepsOf } from '../../units/shape.js';
import { textOf } from '../../words/text.js';
import { foot } from '../foot.js';
import { refusal } from '../refusal.js';
import { draft, press, put } from './draft.js';

const REFUSAL = 'opening-typed-refusal';

const how = () => {
  const { D, H } = wanted.value;
  if (Math.max(D, H) > SIZE.edited) return textOf('typed.how_large', { D, H, most: SIZE.edited });
  return textOf('typed.how', {
    many: isMany(wanted.value) ? 'yes' : 'no',
    long: stepsOf(wanted.value) > STEPS.most ? 'yes' : 'no',
    most: STEPS.most,
  });
};

/** @param {() => void} close */
export function typed(close) {
  const { text, wrong } = draft.value;
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) press(close);
  };
  const lines = text.split('\n').length;
  return html`<div class="typed">
    <textarea dir="ltr" rows=${Math.min(Math.max(lines + 1, 9), 18)} spellcheck="false" autocapitalize="off" wrap="off" aria-label=${textOf('typed.name')} aria-invalid=${wrong ? 'true' : nothing} aria-describedby="opening-typed-how${wrong ? ` ${REFUSAL}` : ''}"
      .value=${text} @input=${(/** @type {Event} */ { target }) => put(/** @type {HTMLTextAreaElement} */ (target).value)} @keydown=${key}></textarea>
    <p id="opening-typed-how">${how()}</p>
    ${wrong ? html`<div class="typed-refusal" id=${REFUSAL}>${refusal(textOf('text.refused', { what: wrong }))}</div>` : nothing}
  </div>
  ${foot({ note: nothing, show: textOf('typed.show'), able: true, press: () => press(close), close })}`;
}
