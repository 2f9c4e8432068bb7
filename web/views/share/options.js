/** The public parameters as controls, in plain words. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { covers, learningHidden, PARAMETERS } from '../../address/parameters.js';
import { inWords } from '../../embed/meanings.js';
import { textOf } from '../../words/text.js';
import { chooseSettings } from './chosen.js';

/** @import { Parameter } from '../../address/parameter.js' */
/** @import { Settings } from '../../address/parameters.js' */

/** Of those with one value there is nothing to choose. */
const CHOSEN = PARAMETERS.filter(({ values }) => values.length > 1);

/** Of the whole page only lessons and challenges leave anything out. */
const OF_PAGE = PARAMETERS.filter(({ name }) => name === 'hide').map((hide) => ({
  ...hide,
  values: learningHidden({ hide: hide.values }),
}));

/** @param {Event} event */
const picked = (event) => /** @type {HTMLInputElement|HTMLSelectElement} */ (event.target).value;

/** @param {string} name @param {string} hint */
const hinted = (name, hint) => (hint ? html`<p id="share-${name}">${hint}</p>` : nothing);

/** @param {Parameter} parameter @param {Settings} settings */
function one(parameter, settings) {
  const { name } = parameter;
  const { title, values, hint: usual } = inWords(parameter);
  const settled = name === 'links' && covers(settings);
  const hint = settled ? textOf('share.no_links') : usual;
  return html`<div class="share-option">
    <label><span class="share-name">${title}</span>
      <select aria-describedby=${hint ? `share-${name}` : nothing} ?disabled=${settled} @change=${(/** @type {Event} */ event) => chooseSettings({ [name]: picked(event) })}>
        ${Object.entries(values).map(([value, words]) => html`<option value=${value} .selected=${live(value === settings[name])}>${words}</option>`)}
      </select>
    </label>
    ${hinted(name, hint)}
  </div>`;
}

/** @param {Parameter} parameter @param {Settings} settings */
function any(parameter, settings) {
  const { name, usual } = parameter;
  const chosen = /** @type {readonly string[]} */ (settings[name]);
  const { title, values, hint } = inWords(parameter);
  /** In the order of the table; where nothing is left, what is usual. @param {Event} event */
  const change = (event) => {
    const group = /** @type {HTMLElement} */ (event.currentTarget);
    const left = [...group.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
    chooseSettings({ [name]: left.length > 0 ? left : usual });
  };
  return html`<fieldset class="share-option" @change=${change} aria-describedby=${hint ? `share-${name}` : nothing}>
    <legend class="share-name">${title}</legend>
    <div class="share-values">${Object.entries(values).map(([value, words]) => html`<label class="share-check"><input type="checkbox" value=${value} .checked=${live(chosen.includes(value))}> ${words}</label>`)}</div>
    ${hinted(name, hint)}
  </fieldset>`;
}

/** @param {Settings} settings @param {boolean} page  the whole one */
export const options = (settings, page) => html`<details class="share-more">
  <summary>${textOf(page ? 'share.options_page' : 'share.options')}</summary>
  ${(page ? OF_PAGE : CHOSEN).map((parameter) => (parameter.many ? any : one)(parameter, settings))}
</details>`;
