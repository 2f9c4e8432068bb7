/** The tab on which a cell and its sequence are plain lines: to be copied from here, typed over, or pasted. */
import { computed, signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { SIZE, STEPS } from '../../ranges.js';
import { frame } from '../../state/frame.js';
import { wanted } from '../../state/state.js';
import { isMany, stepsOf } from '../../units/shape.js';
import { textOf } from '../../words/text.js';
import { foot } from '../foot.js';
import { refusal } from '../refusal.js';
import { against } from './kept.js';
import { readTyped } from './read.js';
import { show } from './show.js';
import { textOfCell } from './written.js';

/** @import { Request } from '../../state/types.js' */

const REFUSAL = 'opening-typed-refusal';

/** The numbers that are on the page. */
const written = computed(() => textOfCell(wanted.value));
/** What was typed over them; it stays as long as they are the same, whether it was refused or the dialog was closed. */
const draft = signal({ over: /** @type {Request|null} */ (null), text: '', wrong: '' });
const now = computed(() =>
  draft.value.over === wanted.value ? draft.value : { over: wanted.value, text: written.value, wrong: '' },
);

/** @param {string} text @param {string} [wrong] */
function put(text, wrong = '') {
  draft.value = { over: wanted.peek(), text, wrong };
}

/** @param {() => void} close */
async function press(close) {
  const { text } = now.peek();
  const read = readTyped(text, wanted.peek());
  if ('what' in read) return put(text, read.what);
  const wrong = against(frame(), read.request, read.said);
  if (wrong) return put(text, wrong);
  if (await show(read.request)) close();
  else put(text, textOf('units.absent'));
}

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
  const { text, wrong } = now.value;
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
