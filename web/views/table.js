/**
 * Every number of the trace as a table, for checking by hand and for those who do not see the picture. It is filled only while
 * it is open: 200 rows of 26 numbers would cost time on every drag.
 */
import { html, nothing, render } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { brought } from '../later/brought.js';
import { moreThere } from '../later/needed.js';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

/** @param {Frame} frame @param {Act} act */
export function table(frame, act) {
  /** @param {Element|undefined} details */
  async function fill(details) {
    if (!(details instanceof HTMLDetailsElement)) return;
    const room = /** @type {HTMLElement} */ (details.querySelector('.table-room'));
    const there = !details.open || brought.table || (await moreThere());
    if (!details.open) return render(nothing, room);
    render(there ? brought.table?.numbers(frame, act) : textOf('table.absent'), room);
  }
  return html`<details class="table" ${ref(fill)} @toggle=${(/** @type {Event} */ event) => fill(/** @type {Element} */ (event.currentTarget))}>
    <summary>${textOf('table.title')}</summary>
    <div class="table-room" role="region" aria-label=${textOf('table.name')} tabindex="0"
      @copy=${(/** @type {ClipboardEvent} */ event) => brought.table?.copied(event, frame)}></div>
  </details>`;
}
