/** The button that pins the run, and the pin that it becomes: what is pinned, to change places with it, and to let it go. */
import { html, nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { pieces, textOf } from '../../words/text.js';
import { labelOf } from './differs.js';

/** @import { Frame } from '../../state/types.js' */

const ID = 'lanes-pin';

/** What has the focus is the button that pins again. */
function letGo() {
  document.getElementById(ID)?.focus({ preventScroll: true });
  brought.pinning?.unpin();
}

/** The dashes of the memory, as in the charts. @param {Frame} frame */
const dashes = ({ kind }) =>
  html`<svg class="pin-dashes ${kind.states[0]?.part ?? ''}" viewBox="0 0 23 4" aria-hidden="true"><path class="ghost-line" d="M0 2H23"></path></svg>`;

/** What becomes another when two runs change places: whoever may not change it may not change it so. */
const SWAPPED = /** @type {const} */ (['weights', 'inputs', 'starts', 'words', 'hold', 'kind']);

/** @param {Frame} frame */
const locked = ({ settings }) => SWAPPED.some((what) => settings.lock.includes(what));

/** The button is one and the same before and after, so that the focus stays. @param {Frame} frame */
export function button(frame) {
  const { pinned } = frame.chosen;
  const label = pinned && labelOf(frame, pinned);
  const said = label && pieces('pin.pinned', { label }, (words) => html`<b>${words}</b>`);
  return html`<div class="pin ${pinned ? 'pinned' : ''}" role=${pinned ? 'group' : nothing} aria-label=${label ? textOf('pin.pinned', { label }) : nothing}>${
    pinned ? html`${dashes(frame)}<span class="pin-what">${said}</span>` : nothing
  }<button type="button" id=${ID} ?disabled=${pinned !== undefined && locked(frame)} @click=${() => (pinned ? brought.pinning?.swap() : brought.pinning?.pin())}>${textOf(pinned ? 'pin.swap' : 'lanes.pin')}</button>${
    pinned ? html`<button type="button" @click=${letGo}>${textOf('pin.unpin')}</button>` : nothing
  }</div>`;
}
