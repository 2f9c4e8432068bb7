/** The dialog itself: its name, its tabs, and the panel of the one that is chosen. */
import { html } from 'lit-html';
import { textOf } from '../words/text.js';
import { chosenTab } from './chosen.js';
import { TABS } from './tabs.js';

/** The tab that an arrow leads to, from where the focus is. @param {KeyboardEvent} event */
function walk(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined) return;
  const here = TABS.findIndex(({ name }) => name === chosenTab.peek());
  const { name } = /** @type {import('./tabs.js').Tab} */ (TABS.at((here + by) % TABS.length));
  event.preventDefault();
  chosenTab.value = name;
  document.getElementById(`opening-tab-${name}`)?.focus();
}

/** @param {import('./tabs.js').Tab} tab */
function tabOf({ name }) {
  const chosen = name === chosenTab.value;
  return html`<button type="button" role="tab" id="opening-tab-${name}" aria-selected=${chosen} aria-controls="opening-panel" tabindex=${chosen ? 0 : -1}
    @click=${() => {
      chosenTab.value = name;
    }}>${textOf(`opening.tab_${name}`)}</button>`;
}

/** @param {() => void} close */
export const opening = (close) => html`<dialog class="opening" closedby="any" aria-labelledby="opening-title">
  <h2 id="opening-title">${textOf('opening.title')}<button type="button" class="opening-close" aria-label=${textOf('opening.close')} @click=${close}>×</button></h2>
  <div class="opening-tabs" role="tablist" @keydown=${walk}>${TABS.map(tabOf)}</div>
  <section id="opening-panel" role="tabpanel" aria-labelledby="opening-tab-${chosenTab.value}">${TABS.find(({ name }) => name === chosenTab.value)?.view(close)}</section>
</dialog>`;
