/** One sentence about what is pointed at: what it is, and what it just did with the numbers of this step. */
import { html } from 'lit-html';
import { keyFor } from '../kinds/borrowed.js';
import { spoken } from '../pieces/spoken.js';
import { forMany } from '../units/wording.js';
import { hasText, pieces, textOf } from '../words/text.js';
import { numbersFor } from './meaning/numbers.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Part, PartSymbol, Place } from '../kinds/kind.js' */

/** What is told of each symbol alike in every part with weights, unless a kind has a text of its own. @type {readonly (PartSymbol|'')[]} */
const ALIKE = ['W', 'U', 'p', 'b', 'sum', 'curve'];

/** @param {Pick<Frame, 'kind'|'trace'>} frame @param {Part} part @param {PartSymbol|''} symbol */
function keyOf({ kind, trace }, part, symbol) {
  const key = keyFor(kind.name, (owner) => `${owner}.meaning.${symbol ? [part, symbol].join('_') : part}`);
  return forMany(trace, ALIKE.includes(symbol) && !hasText(key) ? `meaning.${symbol}` : key);
}

/** How to ask, in words that fit what one points with. */
export const ask = () => pieces('meaning.hint', {}, (words, by) => html`<span class="meaning-${by}">${words}</span>`);

/** Where there is no line for it above the cell, the page has it under the buttons, so that the cell keeps its height. */
export const hint = () => html`<p class="meaning-hint" aria-hidden="true">${ask()}</p>`;

/** @param {Frame} frame @param {Act} act */
export function meaning(frame, act) {
  const { part, symbol } = frame.cursor;
  if (!part) return html`<p class="meaning idle">${ask()}</p>`;
  const meant = pieces(
    keyOf(frame, part, symbol),
    numbersFor(frame, part, symbol),
    (words) => html`<b class=${part}>${words}</b>`,
  );
  return html`<p class="meaning"><span>${meant}</span>
    <button type="button" class="meaning-close" aria-label=${textOf('meaning.close')} @click=${() => act.lookAt(null)}>×</button></p>`;
}

/** @param {Pick<Frame, 'kind'|'trace'|'request'|'cursor'>} frame @param {Part} part @param {PartSymbol|''} symbol */
export const spokenMeaning = (frame, part, symbol) =>
  spoken(textOf(keyOf(frame, part, symbol), numbersFor(frame, part, symbol)));

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
    aria-label=${textOf('meaning.walk')} aria-valuetext=${spokenMeaning(frame, part, symbol)}
    data-part=${part} data-symbol=${symbol} @input=${go}>`;
}
