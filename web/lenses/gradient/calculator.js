/**
 * The way in: one factor, many times. What a step keeps is multiplied by itself, once or twenty times more at a press, and the product is the
 * core's. It keeps nothing of this: who opens it begins from the start.
 */
import { html, nothing } from 'lit-html';
import { moment } from '../../pieces/moment.js';
import { inOrder } from '../../state/place.js';
import { pieces, textOf } from '../../words/text.js';
import { looked } from '../looked.js';
import { opens } from '../menu.js';
import { factor, times } from './factor.js';
import { POWERS } from './lines.js';
import { written } from './told.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Lines } from './lines.js' */

const FACTORS = [0.5, 0.9, 0.99, 1, 1.1];
const MORE = 20;

/** What the step looked at keeps of the memory, in the unit looked at; of a cell without a memory, what is left of a nudge one step before. @param {Frame} frame @param {Lines} found */
export function ownOf(frame, { here, lines }) {
  const { kind, cursor } = frame;
  const [whole, highway] = lines;
  if (here === 0) return undefined;
  if (kind.memory?.keeps) return moment(frame, inOrder(frame, here), cursor.unit).part(kind.memory.keeps).value;
  return (highway?.name === 'highway' ? highway : whole)?.values[here - 2];
}

/** @param {number} value */
const factorText = (value) => (FACTORS.includes(value) ? String(value) : written(value));

/** Over the time axis, but no part of it. @param {Event} event */
const apart = (event) => event.stopPropagation();

/** @param {number} by @param {string} text @param {number} last */
const further = (by, text, last) =>
  html`<button type="button" ?disabled=${times.value + by > last} @click=${() => {
    times.value += by;
  }}>${text}</button>`;

/** @param {Frame} frame @param {Lines} found @param {boolean} narrow */
export function calculator(frame, found, narrow) {
  const own = ownOf(frame, found);
  const taken = factor.value;
  const { lens, waits } = looked(frame, POWERS, 'powers');
  const powers = waits ? undefined : lens?.powers;
  const last = powers ? powers.length - 1 : 0;
  const left = powers?.[times.value];
  /** @param {number} value @param {string} text */
  const choice = (value, text) =>
    html`<button type="button" aria-pressed=${value === taken} @click=${() => {
      factor.value = value;
      times.value = 0;
    }}>${text}</button>`;
  /** @param {ToggleEvent} event */
  const toggled = (event) => {
    opens(event);
    if (event.newState !== 'open') factor.value = undefined;
    else {
      factor.value = own ?? FACTORS[0];
      times.value = 0;
    }
  };
  const told = { times: times.value, factor: taken === undefined ? '' : factorText(taken) };
  return html`<button type="button" class="gradient-open" popovertarget="gradient-factors">${textOf(narrow ? 'gradient.multiply_narrow' : 'gradient.multiply')}</button><div
    id="gradient-factors" class="lanes-menu gradient-factors" popover role="group" aria-label=${textOf('gradient.multiply')} @beforetoggle=${toggled} @pointerdown=${apart}>
    <p class="gradient-why">${textOf('gradient.multiply_why')}</p>
    <div role="group" aria-label=${textOf('gradient.factors')}>${
      own === undefined || FACTORS.includes(own)
        ? nothing
        : choice(own, textOf('gradient.own', { factor: written(own) }))
    }${FACTORS.map((value) => choice(value, textOf('gradient.factor', { factor: factorText(value) })))}</div>
    <p class="gradient-product" aria-live="polite">${pieces(
      'gradient.product',
      { ...told, left: left === undefined ? '…' : times.value > 0 ? written(left) : '' },
      (words) => html`<b>${words}</b>`,
    )}</p>
    <div>${further(1, textOf('gradient.once'), last)}${further(MORE, textOf('gradient.twenty'), last)}<button type="button" ?disabled=${times.value === 0}
      @click=${() => {
        times.value = 0;
      }}>${textOf('gradient.anew')}</button></div>
  </div>`;
}
