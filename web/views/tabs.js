/**
 * The upper edge of an embedded figure. It has room for one or two panels at a time: tabs choose which; beside them stand the state of
 * Python and the way to the whole page.
 */
import { html, nothing } from 'lit-html';
import { brought } from '../later/brought.js';
import { textOf, textOr } from '../words/text.js';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Act, Frame, Panel } from '../state/types.js' */

const AWAY = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M9.5 2.5h4v4M13.5 2.5L7.5 8.5M6.5 3.5h-4v10h10v-4"></path></svg>`;

/** @param {Frame} frame @param {readonly Panel[]} panels @param {Panel|undefined} chosen @param {Act} act */
const choice = (frame, panels, chosen, act) => html`<nav class="tabs-panels" aria-label=${textOf('tabs.panels')}>
  ${panels.map((name) => html`<button type="button" aria-pressed=${chosen === name} @click=${() => act.showPanel(name)}>${brought.learning?.tab(frame, name) ?? textOr(`tabs.${name}`, name)}</button>`)}
</nav>`;

/** @param {Act} act @param {string} whole */
const linked = (act, whole) => html`<span class="tabs-links">
  <button type="button" class="tabs-share" @click=${() => act.dialog('share')}>${textOf('header.share')}</button>
  <a href=${whole} target="_blank" rel="noopener" title=${textOf('tabs.open_title')} aria-label=${textOf('tabs.open_name')}><span class="tabs-word">${textOf('tabs.open')}</span> ${AWAY}</a>
</span>`;

/**
 * @param {Frame} frame
 * @param {Act} act
 * @param {{panels: readonly Panel[], chosen: Panel|undefined, status: TemplateResult|typeof nothing, whole: string}} beside
 */
export function tabs(frame, act, { panels, chosen, status, whole }) {
  const { links } = frame.settings;
  return html`<div class="tabs">
    ${panels.length > 1 ? choice(frame, panels, chosen, act) : brought.lenses?.alone.title(frame)}
    <span class="tabs-space"></span>
    ${status}
    ${links === 'on' ? linked(act, whole) : nothing}
  </div>`;
}
