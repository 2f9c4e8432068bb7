/** Below a sequence from elsewhere: how much was found, what is asked about it, or what is wrong with it. */
import { html } from 'lit-html';
import { asking } from '../../views/text/asking.js';
import { textOf } from '../../words/text.js';

/** @import { Read } from './fitting.js' */

/** @param {Read} read  as it fits @param {string} chosen @param {(label: string) => void} choose */
export function told(read, chosen, choose) {
  if ('what' in read) return html`<p class="sequence-refused" role="status">${read.what}</p>`;
  if ('question' in read) return asking(read, ({ label }) => choose(label), chosen);
  return html`<p role="status">${textOf('sequences.found', { steps: read.values.length / read.D, inputs: read.D })}</p>`;
}
