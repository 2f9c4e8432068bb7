/** An embedded figure has room for one panel at a time: these choose which. */
import { html } from 'lit-html';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Act, Frame, Panel } from '../state/types.js' */

const PANELS = /** @type {const} */ ([
  ['cell', 'Cell'],
  ['sequence', 'Sequence'],
  ['numbers', 'Numbers'],
  ['weights', 'Weights'],
]);

/** @param {Frame} frame @param {Act} act @param {TemplateResult} status */
export function tabs(frame, act, status) {
  return html`<nav class="tabs" aria-label="panels">
    ${PANELS.map(
      ([panel, name]) =>
        html`<button type="button" aria-pressed=${frame.panel === panel} @click=${() => act.showPanel(/** @type {Panel} */ (panel))}>${name}</button>`,
    )}
    ${status}
  </nav>`;
}
