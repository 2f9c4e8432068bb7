/** What a training goes by, to be changed: it then begins anew. */
import { html, nothing } from 'lit-html';
import { field } from '../../pieces/field.js';
import { chosen } from '../../state/chosen.js';
import { textOf } from '../../words/text.js';
import { BATCHES, BIASES, FITS } from './options.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Options } from './options.js' */
/** @typedef {({challenge: string} | {lesson: string, part: number}) & {train?: Options}} Guest */

/** The gates that keep, by which kinds remember: their bias is what may begin higher. */
const KEEPING = ['forget_gate', 'update_gate'];

/** One on in the last digit but one, so that no step is too long. @param {number} value */
const stepOf = (value) => 10 ** Math.floor(Math.log10(0.999 * value));

/** @param {Guest} guest @param {Partial<Options>} patch */
const changed = (guest, patch) => ({ ...guest, train: { .../** @type {Options} */ (guest.train), ...patch } });

/** @param {Frame} frame @param {Act} act @param {Guest} guest @param {'rate'|'seed'} name @param {number} step */
function number(frame, act, guest, name, step) {
  const { refuse, accept, choose } = act;
  const [label, where] = [textOf(`training.${name}`), `training.${name}`];
  /** @param {number} value */
  const set = (value) => {
    if (!FITS[name](value)) return refuse(where, textOf(`training.wrong_${name}`));
    chosen.value = { ...chosen.peek(), guest: changed(guest, { [name]: value }) };
  };
  const commit = () => choose({ guest: chosen.peek().guest });
  const value = /** @type {Options} */ (guest.train)[name];
  return html`<span class="training-setting"><small>${label}</small>${field({ label, where, value, step, print: String, notices: frame.notices, set, commit, refuse, accept })}</span>`;
}

/** @param {Act} act @param {Guest} guest @param {'batch'|'forget_bias'} name @param {readonly number[]} choice */
function choice(act, guest, name, choice) {
  const value = /** @type {Options} */ (guest.train)[name];
  const change = (/** @type {Event} */ { target }) =>
    act.choose({ guest: changed(guest, { [name]: Number(/** @type {HTMLSelectElement} */ (target).value) }) });
  return html`<label class="training-setting"><small>${textOf(`training.${name}`)}</small><select @change=${change}>${choice.map(
    (one) => html`<option value=${one} ?selected=${one === value}>${one}</option>`,
  )}</select></label>`;
}

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
export function settings(frame, act, guest) {
  const keeps = frame.kind.parts.some(({ part }) => KEEPING.includes(part));
  const rate = /** @type {Options} */ (guest.train).rate;
  return html`<div class="training-settings">
    ${number(frame, act, guest, 'rate', stepOf(rate))}
    ${number(frame, act, guest, 'seed', 1)}
    ${choice(act, guest, 'batch', BATCHES)}
    ${keeps ? choice(act, guest, 'forget_bias', BIASES) : nothing}
  </div>`;
}
