/** How large the frame is: a size that is known to fit, or one's own. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { choose, SIZES } from './chosen.js';

/** @import { Sharing } from './chosen.js' */

const FEWEST = 280;
const MOST = 4000;

/** @param {'width'|'height'} name @param {string} value */
const number = (
  name,
  value,
) => html`<label class="share-choice"><span class="share-name">${textOf(`share.${name}`)}</span>
  <input type="number" min=${FEWEST} max=${MOST} .value=${value} @change=${(/** @type {Event} */ event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    const within = Math.min(Math.max(Math.round(field.valueAsNumber || Number(value)), FEWEST), MOST);
    field.value = `${within}`;
    choose({ [name]: `${within}` });
  }}>
</label>`;

/** @param {Sharing} sharing */
export function size(sharing) {
  /** @param {Event} event */
  const change = (event) => {
    const name = /** @type {HTMLSelectElement} */ (event.target).value;
    const known = SIZES.find((entry) => entry.name === name);
    choose({ size: name, ...(known && known.width !== '100%' && { width: known.width, height: known.height }) });
  };
  return html`<label class="share-choice"><span class="share-name">${textOf('share.size')}</span>
      <select @change=${change}>
        ${SIZES.map(({ name, title }) => html`<option value=${name} .selected=${name === sharing.size}>${name === 'full' ? textOf('share.size_full') : title}</option>`)}
        <option value="own" .selected=${sharing.size === 'own'}>${textOf('share.size_own')}</option>
      </select>
    </label>
    ${sharing.size === 'own' ? html`${number('width', sharing.width)}${number('height', sharing.height)}` : nothing}`;
}
