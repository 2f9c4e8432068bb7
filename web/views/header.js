/** The head of the page: its name, the preset, the state of Python, sharing and the theme. */
import { html, nothing } from 'lit-html';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Act, Frame, ThemeChoice } from '../state/types.js' */

const THEMES = /** @type {const} */ ([
  { theme: 'auto', title: 'System' },
  { theme: 'light', title: 'Light' },
  { theme: 'dark', title: 'Dark' },
  { theme: 'projector', title: 'Projector' },
]);

/** @param {Frame} frame @param {Act} act @param {{status: TemplateResult|typeof nothing, share: () => void}} beside */
export function header(frame, act, { status, share }) {
  const changed = frame.presetName === '';
  return html`<h1>LSTM cell<span class="header-rest">, step by step</span></h1>
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
    <select class="header-theme" aria-label="theme" @change=${(/** @type {Event} */ event) => {
      act.chooseTheme(/** @type {ThemeChoice} */ (/** @type {HTMLSelectElement} */ (event.target).value));
    }}>
      ${THEMES.map(({ theme, title }) => html`<option value=${theme} .selected=${theme === frame.theme}>${title}</option>`)}
    </select>`;
}
