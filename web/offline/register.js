/** The site kept on the device, once everything else is done: nobody waits for it. */
import { effect } from '@preact/signals-core';
import { root } from '../root.js';
import { engine } from '../state/state.js';

/** Frames of other sites, frames without an origin and some private windows allow none, and lack nothing. */
export function startKeeping() {
  if (!('serviceWorker' in navigator) || window.top !== window || location.protocol === 'file:') return;
  const stop = effect(() => {
    if (engine.value.kind !== 'ready') return;
    navigator.serviceWorker
      .register(new URL('sw.js', root))
      .catch((error) => console.info(`Not kept for offline use: ${error}`));
    queueMicrotask(() => stop());
  });
}
