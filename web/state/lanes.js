/**
 * The lanes that are open below those that the time axis always has, by name (address/lanes.js). What draws them comes with a script of its
 * own, once one is open.
 */
import { computed, effect, signal } from '@preact/signals-core';
import { KINDS } from '../address/lanes.js';
import { lanesIn, shown } from '../embed/panels.js';
import { othersThere } from '../kinds/loading.js';
import { textOf } from '../words/text.js';
import { panel, room, say, settings } from './state.js';

export const lanes = signal(/** @type {readonly string[]} */ ([]));

/** Those that are looked at: in an embedded figure also the panels that show one alone. */
export const seen = computed(() => [
  ...new Set([...lanes.value, ...lanesIn(shown(settings.value.panels, panel.value, room.value.arrangement))]),
]);

/** A lane of which nothing can be drawn closes, and the reader is told why. */
export function startLanes() {
  effect(() => {
    if (lanes.value.includes(KINDS)) fetched();
  });
}

async function fetched() {
  if (await othersThere()) return;
  lanes.value = lanes.value.filter((name) => name !== KINDS);
  say('lanes', textOf('kinds.absent'));
}
