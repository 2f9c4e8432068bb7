/** Pointing at any element that names its part, by pointer, by keyboard or by touch, lights up that part everywhere. */
import { effect } from '@preact/signals-core';
import { lookAt } from '../state/act.js';
import { cursor } from '../state/state.js';

/** @import { Part, PartSymbol } from '../state/types.js' */

/** The place an element belongs to: the first part that the nearest one names, and the symbol in it. @param {Element} element */
function placeOf(element) {
  const named = /** @type {HTMLElement|SVGElement|null} */ (element.closest?.('[data-part]'));
  const [part] = named?.dataset.part?.split(' ') ?? [];
  return {
    part: /** @type {Part|null} */ (part || null),
    symbol: /** @type {PartSymbol|''} */ (named?.dataset.symbol ?? ''),
  };
}

/** What makes a part stand out, whichever it is (look.css says how). */
const lit = new CSSStyleSheet();

/** A reader at a control watches what it changes: nothing steps back then. */
const CONTROLS = 'input:not(.meaning-walk), button, select, textarea, .controls, .transport';
/** Pressed, the time axis is a control as well. */
const PRESSED = `${CONTROLS}, .timeline-axis`;

/** @param {HTMLElement} root */
export function startLooking(root) {
  document.adoptedStyleSheets.push(lit);
  let byFocus = false;
  /** @param {Event} event @param {string} [controls] */
  const look = ({ target, type }, controls = CONTROLS) => {
    const element = /** @type {Element} */ (target);
    const { part, symbol } = placeOf(element);
    byFocus = type === 'focusin';
    root.toggleAttribute('data-step-back', !element.closest?.(controls));
    lookAt(part, symbol);
  };
  // What scrolls under a resting pointer is not pointed at.
  let rest = '';
  const place = (/** @type {PointerEvent} */ { screenX, screenY }) => `${screenX} ${screenY}`;
  root.addEventListener('pointermove', (event) => {
    rest = place(event);
  });
  root.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch' && event.buttons === 0 && place(event) !== rest) look(event);
  });
  root.addEventListener('pointerdown', (event) => look(event, PRESSED));
  // A finger that asked leaves the answer there to be read, until it touches something else; one that changed something asked nothing.
  const lift = (/** @type {PointerEvent} */ { target, pointerType }) =>
    pointerType === 'touch' && /** @type {Element} */ (target).closest?.(PRESSED) && lookAt(null);
  root.addEventListener('pointerup', lift);
  root.addEventListener('pointercancel', lift);
  root.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && lookAt(null));
  // Only the keyboard's way: what is pressed gets the focus too.
  root.addEventListener('focusin', (event) => {
    if (/** @type {Element} */ (event.target).matches?.(':focus-visible')) look(event);
  });
  root.addEventListener('focusout', () => byFocus && lookAt(null));
  root.addEventListener('keydown', (event) => event.key === 'Escape' && lookAt(null));
  effect(() => {
    const { part, symbol } = cursor.value;
    if (part) root.dataset.look = part;
    else delete root.dataset.look;
    lit.replaceSync(part ? `:root [data-part~="${part}"] { --lit: 1; --lit-ink: var(--ink); }` : '');
    if (part && symbol) root.dataset.symbol = symbol;
    else delete root.dataset.symbol;
  });
}
