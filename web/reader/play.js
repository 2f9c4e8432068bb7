/** Playing: one beat after another while the cursor says so, at its pace. Never starts by itself. */
import { computed, effect } from '@preact/signals-core';
import { beat, PACES } from '../state/act.js';
import { cursor } from '../state/state.js';

const interval = computed(() => (cursor.value.playing ? (PACES[cursor.value.pace]?.milliseconds ?? 0) : 0));

export function startPlaying() {
  effect(() => {
    if (interval.value === 0) return undefined;
    const timer = setInterval(beat, interval.value);
    return () => clearInterval(timer);
  });
}
