/** One sentence about what is pointed at: what it is, and what it just did with the numbers of this step. */
import { html } from 'lit-html';
import { reachedBy } from '../kinds/reached.js';
import { moment } from '../pieces/moment.js';
import { spoken } from '../pieces/spoken.js';
import { pieces, textOf } from '../words/text.js';
import { PARTS } from './meaning/parts.js';
import { symbolMeaning } from './meaning/symbols.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Part, PartSymbol, Place } from '../parts.js' */
/** @import { Meaning } from './meaning/parts.js' */

/** @param {Frame} frame @param {Part} part @param {PartSymbol|''} symbol */
function meant(frame, part, symbol) {
  const { cursor } = frame;
  const m = moment(frame, cursor.step, cursor.unit);
  if (symbol) return symbolMeaning(frame, m, part, symbol);
  const { name, is, did, will = '' } = /** @type {Meaning} */ (PARTS[part]);
  const { has } = reachedBy(frame.kind, cursor.stage);
  return { name, is, did: has(part) ? did(m, has) : will };
}

/** How to ask, in words that fit what one points with. */
export const ask = () => pieces('meaning.hint', {}, (words, by) => html`<span class="meaning-${by}">${words}</span>`);

/** Where there is no line for it above the cell, the page has it under the buttons, so that the cell keeps its height. */
export const hint = () => html`<p class="meaning-hint" aria-hidden="true">${ask()}</p>`;

/** @param {Frame} frame @param {Act} act */
export function meaning(frame, act) {
  const { part, symbol } = frame.cursor;
  if (!part) return html`<p class="meaning idle">${ask()}</p>`;
  const { name, is, did } = meant(frame, part, symbol);
  return html`<p class="meaning"><span>${pieces('meaning.sentence', { name, is, did }, (words) => html`<b class=${part}>${words}</b>`)}</span>
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
  const { name, is, did } = meant(frame, part, symbol);
  const go = (/** @type {Event} */ { target }) => act.walkTo(/** @type {HTMLInputElement} */ (target).valueAsNumber);
  return html`<input class="meaning-walk" type="range" min="0" max=${frame.kind.walk.length - 1} step="1" .value=${String(walked)}
    aria-label=${textOf('meaning.walk')} aria-valuetext=${spoken(textOf('meaning.sentence', { name, is, did }))}
    data-part=${part} data-symbol=${symbol} @input=${go}>`;
}
