/**
 * Under the time axis: the buttons that open a lane, pin the run and hold a gate. What they open, and they themselves from then on, comes
 * with a script of its own (lenses/later.js); the rows of other kinds stand below.
 */
import { html, nothing } from 'lit-html';
import { KINDS } from '../address/lanes.js';
import { brought } from '../later/brought.js';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @typedef {(frame: Frame, act: Act) => unknown} Lane */

const BUTTONS = /** @type {const} */ (['add', 'pin', 'hold']);

/** What draws them, once it is there (kinds/later.js). @type {Map<string, Lane>} */
const drawn = new Map();

/** @param {string} name @param {Lane} lane */
export const addLane = (name, lane) => drawn.set(name, lane);

/** @param {Frame} frame @param {Act} act */
export function lanes(frame, act) {
  const { lock, hide, panels } = frame.settings;
  // A hand lies in the figure of the cell.
  const there = BUTTONS.filter(
    (name) => !lock.some((locked) => locked === name) && (name !== 'hold' || panels.includes('cell')),
  );
  const button = (/** @type {typeof BUTTONS[number]} */ name) =>
    brought.lenses?.buttons[name](frame, act) ??
    html`<button type="button" @click=${() => act.bring(name)}>${textOf(`lanes.${name}`)}</button>`;
  return html`<div class="lanes">${hide.includes('compare') ? nothing : there.map(button)}${brought.units?.rows.order(frame, act)}</div>${
    frame.lanes.includes(KINDS) ? drawn.get(KINDS)?.(frame, act) : nothing
  }`;
}
