/** The head of the page: its name, the preset, the state of Python, opening, sharing and the theme. */
import { html, nothing } from 'lit-html';
import { brought } from '../later/brought.js';
import { titleOf } from '../words/preset.js';
import { pieces, textOf } from '../words/text.js';
import { kindMenu, kindName } from './kinds.js';
import { resting } from './standing.js';
import { status } from './status.js';

/** @import { Act, Frame, ThemeChoice } from '../state/types.js' */

const THEMES = /** @type {const} */ (['auto', 'light', 'dark', 'projector']);

/** No number of the cell stands there. @param {Frame} frame @param {Act} act */
export function header(frame, act) {
  const { presetName, presets, origin, foreign, engine, theme, whole } = frame;
  const shape = [whole.D, whole.H, whole.backward !== undefined];
  const says = [presetName, presets.length, origin, foreign, engine, theme, ...shape];
  return resting(frame, () => drawn(frame, act), ...says);
}

/** @param {Frame} frame @param {Act} act */
function drawn(frame, act) {
  /** @param {'open'|'share'} name */
  const dialog = (name) =>
    html`<button type="button" @click=${() => act.dialog(name)}>${textOf(`header.${name}`)}</button>`;
  const changed = frame.presetName === '';
  return html`<h1>${pieces('header.title', {}, (words, tag) => (tag === 'kind' ? kindName(frame) : html`<span class="header-rest">${words}</span>`))}</h1>${kindMenu(frame, act)}
    <label class="header-preset"><span>${textOf('header.preset')}</span>
      <select aria-label=${textOf('header.preset_name')} @change=${(/** @type {Event} */ event) => {
        act.choosePreset(/** @type {HTMLSelectElement} */ (event.target).value);
        act.commit();
      }}>
        ${changed ? html`<option value="" selected disabled>${brought.learning?.title(frame) ?? textOf(`header.${frame.foreign ? 'foreign' : 'changed'}`, { preset: titleOf(frame.origin) })}</option>` : nothing}
        ${frame.presets.map((preset) => html`<option value=${preset.name} .selected=${preset.name === frame.presetName}>${titleOf(preset)}</option>`)}
      </select>
    </label>
    <span class="header-space"></span>
    ${status(frame)}
    <button type="button" ?hidden=${frame.settings.hide.includes('learn')} aria-expanded=${Boolean(frame.chosen.guest)} @click=${act.learn}>${textOf('header.learn')}</button>
    ${dialog('open')}${dialog('share')}
    <select class="header-theme" aria-label=${textOf('header.theme')} @change=${(/** @type {Event} */ event) => {
      act.chooseTheme(/** @type {ThemeChoice} */ (/** @type {HTMLSelectElement} */ (event.target).value));
    }}>
      ${THEMES.map((theme) => html`<option value=${theme} .selected=${theme === frame.theme}>${textOf(`header.theme_${theme}`)}</option>`)}
    </select>`;
}
