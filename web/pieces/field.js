/**
 * The number field: less, the exact value to type over, more. Whatever is not a number gets a sentence under the field and changes nothing.
 * The text field has no `inputmode`: the decimal keypad of some phones has no minus.
 */
import { html, nothing } from 'lit-html';
import { parseNumber } from '../address/number.js';
import { textOf } from '../words/text.js';
import { hold } from './hold.js';
import { exact } from './print.js';
import { keepsUnapplied } from './unapplied.js';

/** @import { Notice } from '../state/types.js' */
/**
 * @typedef {object} Field
 * @property {string} label    its name in words: “forget gate, weight of the input”
 * @property {string} where    the place of its notices: such as “PART.W”; one field per place
 * @property {number} value
 * @property {number} step     of − and +
 * @property {(value: number) => string} [print]  as it is shown
 * @property {Notice[]} notices
 * @property {(value: number) => void} set
 * @property {() => void} commit  the edit is finished
 * @property {(where: string, what: string) => void} refuse
 * @property {(where: string) => void} accept
 */

/** More digits than this need more room. */
const SHORT = 5;

/** One step on, without the dust of binary fractions: 0.1 and 0.2 more is 0.3. @param {number} value @param {number} by */
const stepped = (value, by) => Number((value + by).toFixed(10)) + 0; // never −0

/** @param {Field} field */
export function field({ label, where, value, step, print = exact, notices, set, commit, refuse, accept }) {
  const notice = notices.find((one) => one.where === where);
  const id = `refusal-${where}`;
  const text = print(value);
  const long = text.length > SHORT;
  // A press may come before the last one has been drawn.
  let latest = value;
  /** What stands there as a number that counts, which may be drawn a moment later. */
  let applied = text;
  /** @param {number} by */
  const move = (by) => {
    latest = stepped(latest, by);
    accept(where);
    set(latest);
  };
  /** @param {string} sign @param {string} name @param {number} by */
  const button = (sign, name, by) => {
    const { down, click } = hold(() => move(by), commit);
    return html`<button type="button" class="field-step" tabindex="-1" aria-label=${name} @pointerdown=${down} @click=${click}>${sign}</button>`;
  };
  /** @param {Event} event */
  const apply = ({ target }) => {
    const typed = /** @type {HTMLInputElement} */ (target);
    const parsed = parseNumber(typed.value);
    if ('what' in parsed) return refuse(where, parsed.what);
    accept(where);
    if (parsed.value === value) {
      typed.value = text;
      return;
    }
    applied = typed.value = print(parsed.value);
    set(parsed.value);
    commit();
  };
  /** Up and down do what − and + do, which are no stops of Tab, from what is typed. @param {KeyboardEvent} event @param {number} by */
  const nudge = (event, by) => {
    event.preventDefault();
    const typed = /** @type {HTMLInputElement} */ (event.target);
    const parsed = parseNumber(typed.value);
    if ('what' in parsed) return;
    latest = parsed.value;
    move(by);
    applied = typed.value = print(latest);
    commit();
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === 'ArrowUp') return nudge(event, step);
    if (event.key === 'ArrowDown') return nudge(event, -step);
    const typed = /** @type {HTMLInputElement} */ (event.target);
    if (event.key !== 'Escape' || (typed.value === applied && !notice)) return;
    event.stopPropagation();
    typed.value = applied;
    accept(where);
  };
  return html`<span dir="ltr" class="field ${notice ? 'refused' : ''} ${long ? 'long' : ''}" style="--digits:${text.length}">
    ${button('−', textOf('field.less', { label }), -step)}
    <input class="field-text" type="text" autocomplete="off" spellcheck="false" aria-label=${label} title=${long ? text : nothing}
      aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? id : nothing}
      ${keepsUnapplied(text)} @change=${apply} @keydown=${key}>
    ${button('+', textOf('field.more', { label }), step)}
  </span>${notice ? html`<span class="field-refusal" id=${id}>${notice.what}</span>` : nothing}`;
}
