/** The menu of lanes: a box to tick for each, with one sentence on what it shows, or why this kind of cell has none. */
import { html, nothing } from 'lit-html';
import { KINDS } from '../address/lanes.js';
import { textOf } from '../words/text.js';
import { LANES } from './register.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Layer } from './layer.js' */

export const MENU = 'lanes-menu';
const APART = 6; // pixels from its button

/** At its button, above or below it, wherever there is more room; it scrolls with the page. @param {HTMLElement} menu */
function place(menu) {
  const { top, bottom, left, right } = /** @type {HTMLElement} */ (menu.previousElementSibling).getBoundingClientRect();
  const { clientHeight, clientWidth, dir } = document.documentElement;
  const over = Math.min(top, clientHeight);
  const under = clientHeight - Math.max(bottom, 0);
  const below = under > over;
  Object.assign(menu.style, {
    left: dir === 'rtl' ? 'auto' : `max(12px, min(${left + scrollX}px, 100vw - 26rem - 12px))`,
    right: dir === 'rtl' ? `${clientWidth - right - scrollX}px` : 'auto',
    top: below ? `${bottom + APART + scrollY}px` : 'auto',
    bottom: below ? 'auto' : `${clientHeight - over + APART - scrollY}px`,
    maxHeight: `${Math.max(over, under) - 2 * APART}px`,
  });
}

/** A menu or a panel at the button before it. @param {ToggleEvent} event */
export function opens({ newState, target }) {
  if (newState === 'open') place(/** @type {HTMLElement} */ (target));
}

/** A lane that opens moves the button: the menu goes with it, once that is drawn. @param {Event} event */
function changed({ currentTarget }) {
  requestAnimationFrame(() => place(/** @type {HTMLElement} */ (currentTarget)));
}

/** @param {Frame} frame @param {Act} act @param {Pick<Layer, 'name'|'refusal'>} lane */
function row(frame, act, { name, refusal }) {
  const { states } = frame.kind;
  const refused = refusal?.(frame) ?? '';
  const symbol = states[0]?.symbol ?? '';
  return html`<label class="lanes-row"><input type="checkbox" aria-describedby="lanes-${name}-shows" .checked=${frame.lanes.includes(name) && !refused}
    ?disabled=${refused !== ''} @change=${() => act.turnLane(name)}><span><b>${textOf(`lane.${name}`, { symbol })}</b>
    <span id="lanes-${name}-shows">${refused || textOf(`lane.${name}_shows`, { symbol })}</span></span></label>`;
}

/** @param {Frame} frame @param {Act} act */
export const addButton = (
  frame,
  act,
) => html`<button type="button" id="lanes-add" popovertarget=${MENU}>${textOf('lanes.add')}</button><div
  id=${MENU} class="lanes-menu" popover role="group" aria-label=${textOf('lanes.add')} @beforetoggle=${opens} @change=${changed}>${[...LANES, { name: KINDS }].map((lane) => row(frame, act, lane))}</div>`;

/** The × beside the name of a lane. @param {Frame} frame @param {Act} act @param {string} name */
export const closing = (frame, act, name) =>
  frame.layout === 'page'
    ? html`<button type="button" class="lanes-close" aria-label=${textOf('lanes.close', { lane: textOf(`lane.${name}`, { symbol: frame.kind.states[0]?.symbol ?? '' }) })} @click=${() => act.turnLane(name)}>×</button>`
    : nothing;
