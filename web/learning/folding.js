/** A card that is short of room folds to what to do next: docked, or in an embedded figure, where it begins so, as in a low window. */
import { html } from 'lit-html';
import { textOf } from '../words/text.js';
import { drawn } from './drawn.js';

/** In a low and wide window a whole card would leave too little of the figure. */
const LOW = '(height < 40rem) and (width >= 47.5rem)';
const folding = drawn(
  document.documentElement.dataset.layout === 'embed' || Boolean(globalThis.matchMedia?.(LOW).matches),
);

export const folded = () => folding.value;

/** So that what is meant can be reached: a slider, or the time axis. @param {boolean} [fold] */
export function fold(fold = true) {
  folding.value = fold;
}

export const foldButton = () => html`<button type="button" class="guest-sign guest-fold" aria-expanded=${!folded()}
    aria-label=${textOf('learn.fold')} @click=${() => fold(!folded())}><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2.5 4.5L6 8l3.5-3.5"></path></svg></button>`;
