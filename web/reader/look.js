/** Pointing at any element that names its part, by pointer, by keyboard or by touch, lights up that part everywhere. */
import { effect } from '@preact/signals-core';
import { lookAt } from '../state/act.js';
import { cursor } from '../state/state.js';

/** @import { Part } from '../state/types.js' */

/** The part an event happened at: the first of those an element names. @param {Event} event */
function partOf(event) {
  const named = /** @type {Element} */ (event.target).closest?.('[data-part]');
  const [part] = named?.getAttribute('data-part')?.split(' ') ?? [];
  return /** @type {Part|null} */ (part || null);
}

/** A reader at a control watches what it changes: nothing steps back then. */
const CONTROLS = 'input, button, select, textarea, .controls, .transport';

/** @param {HTMLElement} root */
export function startLooking(root) {
  /** @param {Event} event */
  const look = (event) => {
    const target = /** @type {Element} */ (event.target);
    root.toggleAttribute('data-step-back', !target.closest?.(CONTROLS));
    lookAt(partOf(event));
  };
  // What scrolls under a resting pointer is not pointed at.
  let rest = '';
  const place = (/** @type {PointerEvent} */ { screenX, screenY }) => `${screenX} ${screenY}`;
  root.addEventListener('pointermove', (event) => {
    rest = place(event);
  });
  root.addEventListener('pointerover', (event) => {
    if (event.buttons === 0 && place(event) !== rest) look(event);
  });
  root.addEventListener('pointerdown', look);
  // A finger that is lifted leaves its sentence there to be read.
  root.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && lookAt(null));
  root.addEventListener('focusin', look);
  root.addEventListener('focusout', () => lookAt(null));
  effect(() => {
    const { part } = cursor.value;
    if (part) root.dataset.look = part;
    else delete root.dataset.look;
  });
}
