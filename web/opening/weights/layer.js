/** Which layer is chosen, and what cannot be shown. */
import { signal } from '@preact/signals-core';
import { SIZE } from '../../ranges.js';
import { textOf } from '../../words/text.js';
import { titleOf } from './names.js';
import { told } from './reading.js';

/** @import { Found, Told } from './reading.js' */

/** The choice of the reader among the layers of one answer or those that follow it: they stay in their places. */
const chosen = signal({ first: '', at: -1 });

/** @param {Told} found */
const mark = ({ layers }) => layers.map(({ name, number }) => `${name} ${number}`).join();

/** @param {Told} found @param {number} at */
export function choose(found, at) {
  chosen.value = { first: mark(found), at };
}

/** Why a layer cannot be shown, in one sentence; '' where it can, or where something must be said of it first. @param {Found} layer @param {readonly Found[]} layers  all */
export function whyNot(layer, layers) {
  const { refused, D = 1, H = 1 } = layer;
  if (refused) return refused;
  const what = H > SIZE.seen ? 'units' : D > SIZE.seen ? 'inputs' : '';
  return (
    what &&
    textOf('opening.too_large', {
      name: titleOf(layer, layers),
      what,
      count: what === 'units' ? H : D,
      most: SIZE.seen,
    })
  );
}

/** The chosen layer, with its place, and whether it can be shown; the first one that can until one is chosen. */
export function layerNow() {
  const found = told.value;
  if (!found) return undefined;
  const { layers } = found;
  const possible = layers.findIndex((layer) => !whyNot(layer, layers));
  const at = chosen.value.first === mark(found) ? chosen.value.at : possible;
  const layer = layers[at];
  return layer && { layer, at, able: layer.kind !== undefined && !whyNot(layer, layers) };
}
