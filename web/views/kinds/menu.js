/** The rows of the menu of kinds, each with the one thing that tells it from the others, and the size of the cell. */
import { html } from 'lit-html';
import { brought } from '../../later/brought.js';
import { textOf } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** The three that everybody meets, and behind them their kin. */
export const NAMES = /** @type {const} */ ([
  'lstm',
  'gru',
  'rnn',
  'gru_2014',
  'peephole_lstm',
  'coupled_lstm',
  'lstm_1997',
]);

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

/** @param {Frame} frame @param {Act} act */
export function kindRows(frame, act) {
  const { kind, whole } = frame;
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
  return html`<div role="menu" aria-label=${textOf('kinds.name')} @keydown=${walk}>${NAMES.map(
    (name) => html`<button type="button" role="menuitemradio" aria-checked=${name === kind.name}
      class=${name} @click=${(/** @type {Event} */ event) => choose(event, () => act.chooseKind(name))}><b>${textOf(`kinds.${name}`)}</b> <span>${textOf(`kinds.${name}_differs`)}</span></button>`,
  )}
    <button type="button" role="menuitemcheckbox" aria-checked=${both ? 'true' : 'false'} class="both" @click=${(/** @type {Event} */ event) => choose(event, turn)}><b>${textOf('kinds.both')}</b> <span>${textOf('kinds.both_differs')}</span></button></div>
    ${brought.edited?.size(frame, act, 'menu')}`;
}
