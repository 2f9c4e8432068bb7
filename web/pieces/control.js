/** One number by slider and by exact value, and the way back to what the preset has. */
import { html, nothing, svg } from 'lit-html';
import { brought } from '../later/brought.js';
import { SLIDER } from '../ranges.js';
import { textOf } from '../words/text.js';
import { field } from './field.js';
import { exact } from './print.js';
import { slider } from './slider.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { PartSymbol } from '../kinds/kind.js' */

const BACK = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.6 4.7A5.4 5.4 0 1 1 2.6 8.6"></path><path d="M3 1.6v3.6h3.6"></path></svg>`;

/**
 * @typedef {object} Parameter
 * @property {string} [part]  with its letter, what it is asked for
 * @property {PartSymbol|undefined} [letter]
 * @property {unknown} symbol
 * @property {string} label
 * @property {string} where  its name on the wire, where a refusal is told
 * @property {number} [at]  which number of it, where it has several
 * @property {number} value
 * @property {number} original
 * @property {(value: number) => void} set
 * @property {() => void} reset
 * @property {string} [given]  why it stays as it is
 * @property {string} [look]
 */

/** @param {Frame} frame @param {Act} act @param {Parameter} own */
export function control(frame, act, own) {
  const { part, letter, symbol, label, where, value, original, set, reset, given, look } =
    brought.learning?.control(frame, own) ?? own;
  const { commit, refuse, accept } = act;
  const back = () => {
    accept(where);
    reset();
    commit();
  };
  /** @param {number} number */
  const drag = (number) => {
    accept(where);
    set(number);
  };
  /** The button goes away with what it undid; the slider beside it takes over. @param {Event} event */
  const press = ({ currentTarget }) => {
    /** @type {HTMLElement|null|undefined} */ (
      /** @type {Element} */ (currentTarget).parentElement?.querySelector('input')
    )?.focus();
    back();
  };
  return html`<fieldset class="controls-cell ${look}" role="none" ?disabled=${given} title=${given ?? nothing} data-part=${part ?? nothing} data-symbol=${letter ?? nothing}>
    <span class="controls-letter" aria-hidden="true">${symbol}</span>
    ${slider({ label, value, original, set: drag, commit, reset: back })}
    ${
      value === original
        ? nothing
        : html`<button type="button" class="controls-reset" aria-label=${textOf('controls.back_name', { label, value: exact(original) })} title=${textOf('controls.back', { value: exact(original) })}
            @click=${press}>${BACK}</button>`
    }
    <div class="controls-field">${field({ label, where, value, step: SLIDER.step, notices: frame.notices, set, commit, refuse, accept })}</div>
  </fieldset>`;
}
