/** The public parameters as controls, made of their table. */
import { html } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { covers, PARAMETERS } from '../../embed/parameters.js';

/** @import { Parameter, Settings } from '../../embed/parameters.js' */
/** @typedef {(patch: Partial<Settings>) => void} Choose */

/** @param {Event} event */
const picked = (event) => /** @type {HTMLInputElement|HTMLSelectElement} */ (event.target).value;

/** @param {Parameter} parameter @param {Settings} settings @param {Choose} choose */
const one = ({ name, values, meaning }, settings, choose) => html`<div class="share-option">
  <label class="share-choice">${name}
    <select aria-describedby="share-${name}" ?disabled=${name === 'links' && covers(settings)} @change=${(/** @type {Event} */ event) => choose({ [name]: picked(event) })}>
      ${values.map((value) => html`<option value=${value} .selected=${value === settings[name]}>${value}</option>`)}
    </select>
  </label>
  <p id="share-${name}">${meaning}</p>
</div>`;

/** @param {Parameter} parameter @param {Settings} settings @param {Choose} choose */
function any({ name, values, usual, meaning }, settings, choose) {
  const chosen = /** @type {readonly string[]} */ (settings[name]);
  /** In the order of the table; where nothing is left, what is usual. @param {Event} event */
  const change = (event) => {
    const group = /** @type {HTMLElement} */ (event.currentTarget);
    const left = [...group.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
    choose({ [name]: left.length > 0 ? left : usual });
  };
  return html`<fieldset class="share-option" @change=${change} aria-describedby="share-${name}">
    <legend>${name}</legend>
    ${values.map((value) => html`<label class="share-check"><input type="checkbox" value=${value} .checked=${live(chosen.includes(value))}> ${value}</label>`)}
    <p id="share-${name}">${meaning}</p>
  </fieldset>`;
}

/** @param {Settings} settings @param {Choose} choose */
export const options = (settings, choose) => html`<details class="share-more">
  <summary>Options of the figure</summary>
  ${PARAMETERS.map((parameter) => (parameter.many ? any : one)(parameter, settings, choose))}
</details>`;
