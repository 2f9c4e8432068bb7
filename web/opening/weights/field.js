/** Where files are chosen: a field as long as there are none, then a line with their name. */
import { html } from 'lit-html';
import { textOf } from '../../words/text.js';
import { called, takeFiles } from '../files.js';

/** @param {() => void} close */
const choosing = (close) => () => {
  const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
  input.onchange = async () => {
    const chosen = [...(input.files ?? [])];
    if (chosen.length === 0) return;
    await takeFiles(chosen, close);
    // The button that was pressed is gone, but for the second file.
    /** @type {HTMLElement|null} */ (document.querySelector('.opening-file button'))?.focus();
  };
  input.click();
};

/** @param {() => void} close */
export const dropField = (close) => html`<div class="opening-drop">
  <p><b>${textOf('opening.drop')}</b></p>
  <button type="button" autofocus @click=${choosing(close)}>${textOf('opening.choose')}</button>
  <p>${textOf('opening.kinds')}</p>
  <p>${textOf('opening.together')}</p>
</div>`;

const UNITS = /** @type {const} */ ([
  ['MB', 1_000_000],
  ['kB', 1_000],
  ['B', 1],
]);

/** @param {number} bytes */
function sized(bytes) {
  const [unit, one] = UNITS.find(([, one]) => bytes >= one) ?? UNITS[2];
  const many = bytes / one;
  return `${many.toFixed(many < 10 && one > 1 ? 1 : 0)} ${unit}`;
}

/** @param {() => void} close */
export const chosenFiles = (close) => html`<div class="opening-file">
  <p><b>${called.value.name}</b> <span>${sized(called.value.size)}</span></p>
  <button type="button" @click=${choosing(close)}>${textOf('opening.another')}</button>
</div>`;
