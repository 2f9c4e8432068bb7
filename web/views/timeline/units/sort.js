/** The order of the rows, where there are too many to be told apart by their place: one button, and what it does in a sentence. */
import { html, nothing } from 'lit-html';
import { SORTED } from '../../../address/lanes.js';
import { textOf } from '../../../words/text.js';
import { sorted } from './places.js';
import { isImage } from './plan.js';

/** @import { Act, Frame } from '../../../state/types.js' */

/** @param {Frame} frame @param {Act} act */
export const order = (frame, act) =>
  frame.layout === 'page' && isImage(frame.trace.H)
    ? html`<button type="button" class="units-order" aria-pressed=${sorted(frame)} title=${textOf('rows.sorted_title')}
      @click=${() => act.turnLane(SORTED)}>${textOf('rows.sorted')}</button>`
    : nothing;
