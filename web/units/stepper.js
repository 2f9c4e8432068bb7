/** Which unit is looked at, behind the words that say which step and stage: two buttons and, of many, a number to be typed. */
import { html, nothing } from 'lit-html';
import { hold } from '../pieces/hold.js';
import { keepsUnapplied } from '../pieces/unapplied.js';
import { pieces, textOf } from '../words/text.js';

/** @import { Act, Frame } from '../state/types.js' */

/** Among so many units one steps; among more one also types. */
const FEW = 8;
const WHERE = 'unit';

/** Rows stand one below the other, the first on top. @type {Record<string, -1|1>} */
const KEYS = { ArrowUp: -1, ArrowDown: 1 };

/** @param {Frame} frame @param {Act} act */
function typed({ trace: { H }, cursor: { unit }, notices }, act) {
  const notice = notices.find(({ where }) => where === WHERE);
  const text = String(unit + 1);
  const apply = (/** @type {Event} */ { target }) => {
    const field = /** @type {HTMLInputElement} */ (target);
    const number = Number(field.value.trim() || NaN);
    if (!Number.isInteger(number) || number < 1 || number > H)
      return act.refuse(WHERE, textOf('unit.refused', { given: field.value.trim().slice(0, 12), most: H }));
    act.accept(WHERE);
    field.value = String(number);
    act.chooseUnit(number - 1);
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== 'Escape' || (field.value === text && !notice)) return;
    event.stopPropagation();
    field.value = text;
    act.accept(WHERE);
  };
  return html`<input type="text" inputmode="numeric" autocomplete="off" aria-label=${textOf('unit.name')} style="--digits:${String(H).length}"
    aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? 'refusal-unit' : nothing} ${keepsUnapplied(text)}
    @change=${apply} @keydown=${key}>${notice ? html`<span class="field-refusal" id="refusal-unit">${notice.what}</span>` : nothing}`;
}

/** @param {Frame} frame @param {Act} act */
export function stepper(frame, act) {
  const { trace, cursor } = frame;
  const { H } = trace;
  if (H === 1) return nothing;
  // A press may come before the last one has been drawn.
  let latest = cursor.unit;
  const move = (/** @type {number} */ by) => {
    latest = Math.min(Math.max(latest + by, 0), H - 1);
    act.accept(WHERE);
    act.chooseUnit(latest);
  };
  const button = (/** @type {string} */ sign, /** @type {'previous'|'next'} */ name, /** @type {-1|1} */ by) => {
    const { down, click } = hold(
      () => move(by),
      () => {},
    );
    const last = cursor.unit === (by < 0 ? 0 : H - 1);
    return html`<button type="button" aria-label=${textOf(`unit.${name}`)} aria-disabled=${last ? 'true' : nothing} @pointerdown=${down} @click=${click}>${sign}</button>`;
  };
  const key = (/** @type {KeyboardEvent} */ event) => {
    const by = KEYS[event.key];
    if (!by || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(by);
  };
  const place = H > FEW ? typed(frame, act) : html`<b>${cursor.unit + 1}</b>`;
  return html` <span class="stepper" role="group" aria-label=${textOf('unit.group')} @keydown=${key}>
    ${button('‹', 'previous', -1)}<span class="stepper-place">${pieces('unit.of', { units: H }, () => place)}</span>${button('›', 'next', 1)}
  </span>`;
}
