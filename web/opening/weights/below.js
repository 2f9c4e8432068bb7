/** Whether a layer reads the sequence itself, or what the layers below it make of it: as in the model, where the file says that they are below it. */
import { signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { textOf } from '../../words/text.js';
import { files } from '../files.js';
import { question } from './questions.js';

/** @import { Found } from './reading.js' */

/** What the reader has said of one of them. */
const said = signal({ of: files.peek(), at: -1, through: false });

/** @param {Found} layer @param {number} at  its place */
export function readsThrough({ below }, at) {
  const { of, at: which, through } = said.value;
  return below !== undefined && (of === files.value && which === at ? through : below.sure);
}

/** How many numbers a step of the sequence has for it. @param {Found} layer @param {number} at */
export const inputsOf = (layer, at) => (readsThrough(layer, at) ? layer.below?.D : layer.D) ?? 1;

/** @param {Found} layer @param {number} at */
export function reads(layer, at) {
  const { below } = layer;
  if (!below) return nothing;
  const choices = [true, false].map((through) => ({
    label: textOf(through ? 'opening.reads_below' : 'opening.reads_itself', {
      count: below.layers,
      sure: below.sure ? 'yes' : 'no',
    }),
    checked: readsThrough(layer, at) === through,
    choose: () => {
      said.value = { of: files.peek(), at, through };
    },
  }));
  return html`${question('opening-reads', textOf('opening.reads_what'), choices)}`;
}
