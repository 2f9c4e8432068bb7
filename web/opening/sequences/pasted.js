/** Steps that are typed or pasted: a line for each, as hands, spreadsheets and programs write them. */
import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { SIZE, STEPS } from '../../ranges.js';
import { readSteps } from '../../state/rowed.js';
import { textOf } from '../../words/text.js';
import { fitting, settled } from './fitting.js';
import { told } from './told.js';

/** What stands in the field, and which answer was chosen to what is asked about it. */
const given = signal({ text: '', chosen: '' });

/** @param {number} D */
const read = (D) => fitting(readSteps(given.value.text, D, { steps: STEPS.seen, inputs: SIZE.seen }), D);

/** @param {Event} event */
const typed = ({ target }) => {
  given.value = { text: /** @type {HTMLTextAreaElement} */ (target).value, chosen: '' };
};

/** @param {string} chosen */
const choose = (chosen) => {
  given.value = { ...given.peek(), chosen };
};

/** @type {import('./sequences.js').Sequence} */
export const pasted = {
  name: 'pasted',
  fits: () => true,
  label: () => textOf('sequences.pasted'),
  view: (D) => html`<div class="sequence-given">
    <textarea dir="ltr" rows="5" spellcheck="false" wrap="off" aria-label=${textOf('sequences.pasted_name', { inputs: D })} placeholder=${textOf('sequences.pasted_how', { inputs: D })} .value=${given.value.text} @input=${typed}></textarea>
    ${given.value.text.trim() ? told(read(D), given.value.chosen, choose) : nothing}
  </div>`,
  read: (D) => settled(read(D), given.value.chosen),
};
