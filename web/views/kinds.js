/** The name of the kind of cell, which is also the way to another kind: a menu, each with the one thing that tells it from the others. */
import { html, svg } from 'lit-html';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

/** The three that everybody meets, and behind them their kin. */
const NAMES = /** @type {const} */ (['lstm', 'gru', 'rnn', 'gru_2014', 'peephole_lstm', 'coupled_lstm', 'lstm_1997']);

const DOWN = svg`<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5L6 8l3.5-3.5"></path></svg>`;

/** Under its button, wherever that stands. @param {ToggleEvent} event */
function place(event) {
  const menu = /** @type {HTMLElement} */ (event.target);
  if (event.newState !== 'open') return;
  const { left, bottom } = /** @type {HTMLElement} */ (document.querySelector('.kinds-name')).getBoundingClientRect();
  Object.assign(menu.style, { left: `${left}px`, top: `${bottom + 6}px` });
}

/** At the present kind. The attribute `autofocus` would do it too, but browsers refuse it in frames, and complain. @param {ToggleEvent} event */
function enter({ newState, target }) {
  const menu = /** @type {HTMLElement} */ (target);
  if (newState === 'open') /** @type {HTMLElement|null} */ (menu.querySelector('[aria-checked=true]'))?.focus();
}

/** Arrows walk; Enter and Space choose, Esc closes, as in every menu. @param {KeyboardEvent} event */
function walk(event) {
  const rows = /** @type {HTMLElement[]} */ ([
    .../** @type {HTMLElement} */ (event.currentTarget).querySelectorAll('button'),
  ]);
  const here = rows.indexOf(/** @type {HTMLElement} */ (event.target));
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  rows.at(to % rows.length)?.focus();
}

/** @param {Frame} frame */
export function kindName({ kind, whole }) {
  const present = textOf(`kinds.${kind.name}`);
  const both = whole.backward !== undefined;
  return html`<button type="button" class="kinds-name" popovertarget="kinds" aria-haspopup="menu"
    aria-label=${textOf('kinds.button', { kind: present, both: both ? 'yes' : 'no' })}>${present}${both ? html` <span>⇄</span>` : ''}${DOWN}</button>`;
}

/** @param {Frame} frame @param {Act} act */
export function kindMenu({ kind, whole }, act) {
  const both = whole.backward !== undefined;
  /** @param {Event} event @param {() => void} act */
  const choose = ({ currentTarget }, act) => {
    /** @type {HTMLElement|null} */ (/** @type {Element} */ (currentTarget).closest('[popover]'))?.hidePopover();
    act();
  };
  const turn = () => {
    act.readBothWays(!both);
    act.commit();
  };
  return html`<div id="kinds" class="kinds" popover role="menu" aria-label=${textOf('kinds.name')} @beforetoggle=${place} @toggle=${enter} @keydown=${walk}>
    ${NAMES.map(
      (name) => html`<button type="button" role="menuitemradio" aria-checked=${name === kind.name}
      class=${name} @click=${(/** @type {Event} */ event) => choose(event, () => act.chooseKind(name))}><b>${textOf(`kinds.${name}`)}</b> <span>${textOf(`kinds.${name}_differs`)}</span></button>`,
    )}
    <button type="button" role="menuitemcheckbox" aria-checked=${both ? 'true' : 'false'} class="both" @click=${(/** @type {Event} */ event) => choose(event, turn)}><b>${textOf('kinds.both')}</b> <span>${textOf('kinds.both_differs')}</span></button>
  </div>`;
}
