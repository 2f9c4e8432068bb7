/** Below the lanes that the time axis always has: those that a reader opens, each by one button, which closes it again. */
import { html, nothing } from 'lit-html';
import { KINDS } from '../address/lanes.js';
import { brought } from '../later/brought.js';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @typedef {(frame: Frame, act: Act) => unknown} Lane */

/** What draws them, once it is there (kinds/later.js). @type {Map<string, Lane>} */
const drawn = new Map();

/** @param {string} name @param {Lane} lane */
export const addLane = (name, lane) => drawn.set(name, lane);

/** An embedded figure has the lanes that its address opens, and no room for buttons that open others. @param {Frame} frame @param {Act} act */
export function lanes(frame, act) {
  const open = frame.lanes.includes(KINDS);
  return html`${
    frame.layout === 'page'
      ? html`<button type="button" class="lanes" aria-expanded=${open} @click=${() => act.turnLane(KINDS)}>${textOf('lanes.kinds')}</button>`
      : nothing
  }${brought.units?.rows.order(frame, act)}${open ? drawn.get(KINDS)?.(frame, act) : nothing}`;
}
