/** One sentence about what is pointed at (meaning/told.js), and the ways to ask for it. */
import { html, nothing } from 'lit-html';
import { brought } from '../later/brought.js';
import { pieces, textOf } from '../words/text.js';

/** @import { Place } from '../kinds/kind.js' */
/** @import { Act, Frame } from '../state/types.js' */

/** How to ask, in words that fit what one points with. */
export const ask = () => pieces('meaning.hint', {}, (words, by) => html`<span class="meaning-${by}">${words}</span>`);

/** Where there is no line for it above the cell, the page has it under the buttons, so that the cell keeps its height. */
export const hint = () => html`<p class="meaning-hint" aria-hidden="true">${ask()}</p>`;

/** @param {Frame} frame @param {Act} act */
export function meaning(frame, act) {
  const { part, symbol } = frame.cursor;
  if (!part || !brought.meaning) return html`<p class="meaning idle">${ask()}</p>`;
  return html`<p class="meaning"><span>${brought.meaning.written(frame, part, symbol)}</span>
    <button type="button" class="meaning-close" aria-label=${textOf('meaning.close')} @click=${() => act.lookAt(null)}>×</button></p>`;
}

/**
 * The keyboard's way to everything in the figure that has a meaning: one control, which walks through it as the cell computes.
 * @param {Frame} frame
 * @param {Act} act
 */
export function walk(frame, act) {
  const { walked } = frame.cursor;
  const { part, symbol = '' } = /** @type {Place} */ (frame.kind.walk[walked]);
  const go = (/** @type {Event} */ { target }) => act.walkTo(/** @type {HTMLInputElement} */ (target).valueAsNumber);
  return html`<input class="meaning-walk" type="range" min="0" max=${frame.kind.walk.length - 1} step="1" .value=${String(walked)}
    aria-label=${textOf('meaning.walk')} aria-valuetext=${brought.meaning?.spoken(frame, part, symbol) ?? nothing}
    data-part=${part} data-symbol=${symbol} @input=${go}>`;
}
