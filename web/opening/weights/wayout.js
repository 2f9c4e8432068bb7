/** The way out where a file is refused: the lines that save the weights so that they can be read, to be copied. */
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';

/** What a refusal of lstm_core tells to do, and that as a program. */
const WAYS = [
  { told: 'model.state_dict()', lines: 'import torch\ntorch.save(model.state_dict(), "weights.pt")' },
  { told: 'the state dict as .safetensors', lines: 'import torch\ntorch.save(model.state_dict(), "weights.pt")' },
  { told: 'layer.get_weights()', lines: 'import numpy as np\nnp.savez("weights.npz", *layer.get_weights())' },
];

/** @param {Event} event */
async function copy({ currentTarget }) {
  const way = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (currentTarget).closest('.opening-way'));
  const said = /** @type {HTMLOutputElement} */ (way.querySelector('output'));
  try {
    await navigator.clipboard.writeText(way.querySelector('pre')?.textContent ?? '');
    said.textContent = textOf('opening.copied');
  } catch {
    said.textContent = textOf('opening.copy_by_hand');
  }
}

/** @param {string} what  is wrong */
export function wayOut(what) {
  const way = WAYS.find(({ told }) => what.includes(told));
  return way
    ? html`<div class="opening-way"><pre dir="ltr">${way.lines}</pre>
    <button type="button" @click=${copy}>${textOf('opening.copy')}</button><output></output></div>`
    : nothing;
}
