/** How many units a cell has and how many inputs a step: the one control of its size, in the menu of kinds, over the weights, and in a card that asks for another one. */
import { html, nothing, svg } from 'lit-html';
import { NUMBERS } from '../address/parameters.js';
import { field } from '../pieces/field.js';
import { lock } from '../pieces/lock.js';
import { SIZE } from '../ranges.js';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

/** Four digits and more, in groups of three. @param {number} count */
const grouped = (count) => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');

/** @param {Frame} frame @param {Act} act @param {'menu'|'panel'|'card'} place  of those that there are */
export function size({ whole: { D, H }, settings, notices }, act, place) {
  /** @param {'units'|'inputs'} what @param {'D'|'H'} axis @param {number} value */
  const one = (what, axis, value) => {
    const where = `shape.${axis}.${place}`;
    /** @param {number} to */
    const set = (to) => {
      const fits = Number.isInteger(to) && to >= 1 && to <= SIZE.edited;
      if (fits) act.changeShape({ D, H, [axis]: to });
      else act.refuse(where, textOf('size.refused', { what, most: SIZE.edited, seen: SIZE.seen }));
    };
    // changeShape ends the gesture itself, as soon as all is there that it needs.
    const { refuse, accept } = act;
    const label = textOf(`size.${what}`);
    return html`<span class="size-one"><span aria-hidden="true">${label}</span> ${field({ label, where, value, step: 1, print: String, notices, set, commit() {}, refuse, accept })}</span>`;
  };
  // All of them change with it.
  const locked = NUMBERS.some((name) => settings.lock.includes(name));
  return html`<fieldset class="size" aria-label=${textOf('size.name')} ?disabled=${locked}>${one('units', 'H', H)}${one('inputs', 'D', D)}${locked ? lock() : nothing}</fieldset>`;
}

const DOWN = svg`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5L6 8l3.5-3.5"></path></svg>`;

/** Under its button, whose right edge it shares. @param {ToggleEvent} event */
function place({ newState, target }) {
  const box = /** @type {HTMLElement} */ (target);
  if (newState !== 'open') return;
  const { right, bottom } = /** @type {HTMLElement} */ (
    document.querySelector('[popovertarget=size]')
  ).getBoundingClientRect();
  Object.assign(box.style, { right: `${document.documentElement.clientWidth - right}px`, top: `${bottom + 6}px` });
}

/** @param {ToggleEvent} event */
function enter({ newState, target }) {
  if (newState === 'open') /** @type {HTMLElement} */ (target).querySelector('input')?.select();
}

/** The way to it over the weights, which says what it is now. @param {Frame} frame @param {Act} act */
export function sizeButton(frame, act) {
  const { D, H, weights } = frame.wanted;
  const count = Object.values(weights).reduce((sum, { length }) => sum + length, 0);
  const now = textOf('size.now', { units: H, inputs: D, count: grouped(count) });
  return html`<button type="button" class="size-button" popovertarget="size" aria-label=${textOf('size.button', { now })}>${now}${DOWN}</button>
    <div id="size" class="size-box" popover @beforetoggle=${place} @toggle=${enter}>${size(frame, act, 'panel')}</div>`;
}
