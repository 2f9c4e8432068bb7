/** What a training goes by, to be changed: it then begins anew. */
import { html, nothing } from 'lit-html';
import { field } from '../../pieces/field.js';
import { chosen } from '../../state/chosen.js';
import { textOf } from '../../words/text.js';
import { cell, choice } from './cell.js';
import { BATCHES, BIASES, FITS, STEPS, span } from './options.js';
import { learnedBy } from './what.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Level } from '../challenges/level.js' */
/** @import { Options, Terms } from './options.js' */
/** @typedef {({challenge: string} | {lesson: string, part: number}) & {train?: Options}} Guest */

/** The gates that keep, by which kinds remember: their bias is what may begin higher. */
const KEEPING = ['forget_gate', 'update_gate'];

/** One on in the last digit but one, so that no step is too long. @param {number} value */
const stepOf = (value) => 10 ** Math.floor(Math.log10(0.999 * value));

/** What is no number is as usual. @param {Guest} guest @param {keyof Options} name @param {number} value @returns {Guest} */
function changed(guest, name, value) {
  const { [name]: _, ...others } = /** @type {Options} */ (guest.train);
  return { ...guest, train: /** @type {Options} */ (Number.isNaN(value) ? others : { ...others, [name]: value }) };
}

/** @param {Frame} frame @param {Act} act @param {Guest} guest @param {'rate'|'seed'} name @param {number} value @param {number} step */
function number(frame, act, guest, name, value, step) {
  const { refuse, accept, choose } = act;
  const [label, where] = [textOf(`training.${name}`), `training.${name}`];
  /** @param {number} value */
  const set = (value) => {
    if (!FITS[name](value)) return refuse(where, textOf(`training.wrong_${name}`));
    chosen.value = { ...chosen.peek(), guest: changed(guest, name, value) };
  };
  const commit = () => choose({ guest: chosen.peek().guest });
  return html`<span class="training-setting"><small>${label}</small>${field({ label, where, value, step, print: String, notices: frame.notices, set, commit, refuse, accept })}</span>`;
}

/** As many steps as those of the hidden tests, where nothing else is chosen. @param {Level} [level] */
export const usualSteps = (level) => span(level?.hidden?.steps);

/** @param {Frame} frame @param {Act} act @param {Guest} guest @param {Terms} terms */
export function settings(frame, act, guest, { rate, seed, batch, forget_bias, steps }) {
  const keeps = frame.kind.parts.some(({ part }) => KEEPING.includes(part));
  const set = (/** @type {keyof Options} */ name) => (/** @type {string} */ value) =>
    act.choose({ guest: changed(guest, name, Number(value || Number.NaN)) });
  return html`<div class="training-settings">
    ${cell(frame, act, guest)}
    ${choice(textOf('training.steps'), ['', ...STEPS.map(String)], String(steps ?? ''), (one) => one || usualSteps(learnedBy(guest)), set('steps'))}
    ${number(frame, act, guest, 'rate', rate, stepOf(rate))}
    ${number(frame, act, guest, 'seed', seed, 1)}
    ${choice(textOf('training.batch'), BATCHES, batch, String, set('batch'))}
    ${keeps ? choice(textOf('training.forget_bias'), BIASES, forget_bias, String, set('forget_bias')) : nothing}
  </div>`;
}
