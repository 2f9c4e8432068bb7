/** Which cell learns: its kind and how many units, chosen as in the menu of kinds. The training begins anew, and what is read is learned along. */
import { html, nothing } from 'lit-html';
import { kindNamed } from '../../kinds/register.js';
import { NAMES } from '../../views/kinds/menu.js';
import { textOf } from '../../words/text.js';
import { posed } from '../challenges/posed.js';
import { learnedBy } from './what.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Guest } from './settings.js' */

const UNITS = [1, 2, 4, 8];

/** Whether the tests can be put to such a cell; of a kind that is not there yet it is not known. @param {Guest} guest @param {string} name */
function learns(guest, name) {
  const [level, kind] = [learnedBy(guest), kindNamed(name)];
  return !level || !kind || posed(level, kind, level.cell.units).hidden !== undefined;
}

/** @template {string|number} T @param {string} label @param {readonly T[]} values @param {T} value @param {(value: T) => string} named @param {(value: string) => void} choose */
export const choice = (label, values, value, named, choose) =>
  html`<label class="training-setting"><small>${label}</small><select @change=${(/** @type {Event} */ { target }) => choose(/** @type {HTMLSelectElement} */ (target).value)}>${(
    values.includes(value) ? values : [value, ...values]
  ).map((one) => html`<option value=${one} .selected=${one === value}>${named(one)}</option>`)}</select></label>`;

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
export function cell({ kind, whole }, act, guest) {
  const { H } = whole;
  const names = NAMES.filter((name) => learns(guest, name));
  return html`${choice(textOf('training.kind'), names, kind.name, (name) => textOf(`kinds.${name}`), act.chooseKind)}
    ${whole.D > 1 ? nothing : choice(textOf('training.units'), UNITS, H, String, (units) => act.changeShape({ D: 1, H: Number(units) }))}`;
}
