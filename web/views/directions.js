/** Which of two cells is looked at, where one reads the sequence from its beginning and one from its end. */
import { html, nothing } from 'lit-html';
import { pieces, textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

const WAYS = /** @type {const} */ (['forward', 'backward']);

/** @param {Frame} frame @param {Act} act */
export const directions = ({ other, direction }, act) =>
  other === null
    ? nothing
    : html` <span class="directions" role="group" aria-label=${textOf('direction.name')}>${WAYS.map(
        (way) =>
          html`<button type="button" aria-label=${textOf(`direction.${way}`)} aria-pressed=${way === direction ? 'true' : 'false'} @click=${() => act.lookTo(way)}>${pieces(
            `direction.${way}`,
            {},
            (words) => html`<span>${words}</span>`,
          )}</button>`,
      )}</span>`;
