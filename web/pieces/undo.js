/** The button that takes the last edit back, and the one that does it again. Before the first edit they are not there to be seen. */
import { html, nothing, svg } from 'lit-html';
import { textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

const ARROWS = {
  back: svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5.6 2.6L2.2 6l3.4 3.4M2.6 6h7.2a3.7 3.7 0 0 1 0 7.4H5.4"></path></svg>`,
  forth: svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10.4 2.6L13.8 6l-3.4 3.4M13.4 6H6.2a3.7 3.7 0 0 0 0 7.4h4.4"></path></svg>`,
};

/** It stays where it is when there is nothing left to undo, and so does the focus. @param {keyof typeof ARROWS} way @param {'undo'|'redo'} does @param {string} what @param {() => void} press */
const button = (way, does, what, press) => {
  const name = textOf(`undo.${does}`, { what: what || 'none' });
  return html`<button type="button" class="undo" aria-label=${name} title=${name} aria-disabled=${what ? nothing : 'true'} @click=${press}>${ARROWS[way]}</button>`;
};

/** @param {Frame} frame @param {Act} act */
export const undoButton = ({ undoing: { back, forth } }, act) =>
  back || forth ? button('back', 'undo', back, act.undo) : nothing;

/** @param {Frame} frame @param {Act} act */
export const undoAndRedo = (frame, act) => {
  const { back, forth } = frame.undoing;
  return back || forth ? [undoButton(frame, act), button('forth', 'redo', forth, act.redo)] : nothing;
};
