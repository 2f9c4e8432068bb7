/** The menu of lanes: a box to tick for each, with one sentence on what it shows, or why this kind of cell has none. */
import { html, nothing } from 'lit-html';
import { KINDS } from '../address/lanes.js';
import { textOf } from '../words/text.js';
import { LANES } from './register.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Layer } from './layer.js' */

export const MENU = 'lanes-menu';
const APART = 6; // pixels from its button

/** At its button, above or below it, wherever there is more room. @param {ToggleEvent} event */
function place({ newState, target }) {
  if (newState !== 'open') return;
  const menu = /** @type {HTMLElement} */ (target);
  const button = /** @type {HTMLElement} */ (menu.previousElementSibling);
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientHeight, clientWidth, dir } = document.documentElement;
  const below = clientHeight - bottom > top;
  Object.assign(menu.style, {
    left: dir === 'rtl' ? 'auto' : `${left}px`,
    right: dir === 'rtl' ? `${clientWidth - right}px` : 'auto',
    top: below ? `${bottom + APART}px` : 'auto',
    bottom: below ? 'auto' : `${clientHeight - top + APART}px`,
    maxHeight: `${Math.max(top, clientHeight - bottom) - 2 * APART}px`,
  });
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
  id=${MENU} class="lanes-menu" popover role="group" aria-label=${textOf('lanes.add')} @beforetoggle=${place}>${[...LANES, { name: KINDS }].map((lane) => row(frame, act, lane))}</div>`;

/** The × beside the name of a lane. @param {Frame} frame @param {Act} act @param {string} name */
export const closing = (frame, act, name) =>
  frame.layout === 'page'
    ? html`<button type="button" class="lanes-close" aria-label=${textOf('lanes.close', { lane: textOf(`lane.${name}`, { symbol: frame.kind.states[0]?.symbol ?? '' }) })} @click=${() => act.turnLane(name)}>×</button>`
    : nothing;
