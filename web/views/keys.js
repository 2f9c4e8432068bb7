/** The keys of the figure, told once, where one has seen the whole of it (reader/keys.js). */
import { html } from 'lit-html';
import { pieces } from '../words/text.js';

export const keys = () => html`<p class="keys">${pieces('keys.told', {}, (words) => html`<kbd>${words}</kbd>`)}</p>`;
