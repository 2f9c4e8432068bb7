/** What a shared address opens with: the lesson or the challenge that is there, or the figure alone. */
import { html, nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { textOf } from '../../words/text.js';
import { choose } from './chosen.js';

/** @import { Frame, Guest } from '../../state/types.js' */
/** @import { Sharing } from './chosen.js' */

/** As an address says it. */
const GUEST = /;(?:learn|lesson|challenge|train):[^;]*/g;

/** @param {Frame} frame @param {Guest} guest */
const nameOf = (frame, guest) => ({
  guest: Object.keys(guest)[0] ?? '',
  title: brought.learning?.title(frame) ?? '',
  part: 'part' in guest ? guest.part : 0,
});

/** @param {Frame} frame @param {Sharing} sharing */
export function opening(frame, { alone }) {
  const { guest } = frame.chosen;
  if (!guest) return nothing;
  const change = (/** @type {Event} */ event) => {
    choose({ alone: /** @type {HTMLSelectElement} */ (event.target).value === 'alone' });
  };
  return html`<label class="share-choice"><span class="share-name">${textOf('share.opens')}</span>
    <select @change=${change}>
      <option value="guest" .selected=${!alone}>${textOf('share.opens_guest', nameOf(frame, guest))}</option>
      <option value="alone" .selected=${alone}>${textOf('share.opens_alone')}</option>
    </select>
  </label>`;
}

/**
 * The addresses, as was chosen.
 * @template {{page: string, state: string, file: () => string}} A
 * @param {A} addresses @param {Sharing} sharing @returns {A}
 */
export const opened = (addresses, { alone }) =>
  alone
    ? {
        ...addresses,
        page: addresses.page.replace(GUEST, ''),
        state: addresses.state.replace(GUEST, ''),
        file: () => addresses.file().replace(GUEST, ''),
      }
    : addresses;
