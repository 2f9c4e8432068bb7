/** What a card remembers while the page is open: no address holds it, and the page is drawn anew when it changes. */
import { effect, signal } from '@preact/signals-core';
import { brought } from '../later/brought.js';

/** @template T @param {T} start */
export function drawn(start) {
  const kept = signal(start);
  effect(() => {
    void kept.value;
    brought.draw?.();
  });
  return kept;
}
