/** Why something cannot be opened or shown, told where it would be. */
import { html } from 'lit-html';

/** @param {string} what  one sentence */
export const refusal = (what) => html`<p class="opening-refused" role="alert">${what}</p>`;
