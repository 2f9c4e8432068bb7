/** The head of the page: its name, the preset, the state of Python, sharing and the theme. */
import { html, nothing } from 'lit-html';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Act, Frame } from '../state/types.js' */

/** @param {Frame} frame @param {Act} act @param {{status: TemplateResult|typeof nothing, share: () => void}} beside */
export function header(frame, act, { status, share }) {
  const changed = frame.presetName === '';
  return html`<h1>LSTM cell, step by step</h1>
    <label class="header-preset"><span>Preset</span>
      <select aria-label="preset" @change=${(/** @type {Event} */ event) => {
        act.choosePreset(/** @type {HTMLSelectElement} */ (event.target).value);
        act.commit();
      }}>
        ${changed ? html`<option value="" selected disabled>changed: ${frame.origin.title}</option>` : nothing}
        ${frame.presets.map(({ name, title }) => html`<option value=${name} .selected=${name === frame.presetName}>${title}</option>`)}
      </select>
    </label>
    <span class="header-space"></span>
    ${status}
    <button type="button" @click=${share}>Share</button>
    <button type="button" aria-label="switch to the ${frame.theme === 'dark' ? 'light' : 'dark'} theme" @click=${act.switchTheme}>${frame.theme === 'dark' ? 'Light' : 'Dark'}</button>`;
}
