/**
 * The lanes that are open below those that the time axis always has, by name (address/lanes.js). What draws them comes with a script of its
 * own, once one is open.
 */
import { effect, signal } from '@preact/signals-core';
import { KINDS } from '../address/lanes.js';
import { othersThere } from '../kinds/loading.js';
import { textOf } from '../words/text.js';
import { say } from './state.js';

export const lanes = signal(/** @type {readonly string[]} */ ([]));

/** A lane of which nothing can be drawn closes, and the reader is told why. */
export function startLanes() {
  effect(() => {
    if (lanes.value.includes(KINDS)) fetched();
  });
}

async function fetched() {
  if (await othersThere()) return;
  lanes.value = [];
  say('lanes', textOf('kinds.absent'));
}
