/** The name of the kind of cell, which is also the way to another kind: a menu, filled while it is open by a script that comes later. */
import { html, render, svg } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { brought } from '../later/brought.js';
import { moreThere } from '../later/needed.js';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

const DOWN = svg`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5L6 8l3.5-3.5"></path></svg>`;

/** Under its button, wherever that stands. @param {HTMLElement} menu */
function place(menu) {
  const { left, bottom } = /** @type {HTMLElement} */ (document.querySelector('.kinds-name')).getBoundingClientRect();
  Object.assign(menu.style, { left: `${left}px`, top: `${bottom + 6}px` });
}

/** @param {Frame} frame */
export function kindName({ kind, whole }) {
  const present = textOf(`kinds.${kind.name}`);
  const both = whole.backward !== undefined;
  return html`<button type="button" class="kinds-name" popovertarget="kinds" aria-haspopup="menu"
    aria-label=${textOf('kinds.button', { kind: present, both: both ? 'yes' : 'no' })}>${present}${both ? html` <span>⇄</span>` : ''}${DOWN}</button>`;
}

/** @param {Frame} frame @param {Act} act */
export function kindMenu(frame, act) {
  /** @param {HTMLElement} menu */
  async function fill(menu) {
    const there = brought.kinds || (await moreThere());
    render(there ? brought.kinds?.(frame, act) : textOf('kinds.absent'), menu);
  }
  /** @param {ToggleEvent} event */
  async function open({ type, newState, target }) {
    if (newState !== 'open') return;
    const menu = /** @type {HTMLElement} */ (target);
    place(menu);
    await fill(menu);
    // At the present kind. The attribute `autofocus` would do it too, but browsers refuse it in frames, and complain.
    if (type === 'toggle') /** @type {HTMLElement|null} */ (menu.querySelector('[aria-checked=true]'))?.focus();
  }
  const follow = (/** @type {Element|undefined} */ menu) =>
    menu?.matches(':popover-open') && fill(/** @type {HTMLElement} */ (menu));
  return html`<div id="kinds" class="kinds" popover ${ref(follow)} @beforetoggle=${open} @toggle=${open}></div>`;
}
