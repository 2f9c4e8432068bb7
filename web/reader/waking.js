/** When Python runs: from the first reason there is, until nobody has been able to see the figure for a minute. */
import { computed, effect, signal } from '@preact/signals-core';
import { waits as waitsBeside } from '../state/beside.js';
import { answered, arriving, wanted } from '../state/state.js';

/** @import { Settings } from '../address/parameters.js' */
/** @import { EngineStatus } from '../state/types.js' */
/** @typedef {{by: readonly ('sight' | 'edit')[], until: Extract<EngineStatus, {kind: 'asleep'}>['until']}} Reasons */

/** How long a figure may be out of sight before Python goes to sleep, in milliseconds. */
const UNSEEN = 60_000;

/** What wakes Python, and what the reader is told while it sleeps. @type {Record<Settings['engine'], Reasons>} */
const REASONS = {
  auto: { by: ['sight', 'edit'], until: 'seen' },
  interaction: { by: ['edit'], until: 'edited' },
  recordings: { by: [], until: 'never' },
};

/**
 * @param {{start: () => void, sleep: (until: Reasons['until']) => void}} engine  asleep
 * @param {Settings['engine']} start
 * @param {boolean} inSight  so it is from the beginning, as a page is that somebody has opened
 */
export function startWaking(engine, start, inSight) {
  const { by, until } = REASONS[start];
  const wake = (/** @type {Reasons['by'][number]} */ reason) => by.includes(reason) && engine.start();
  // What a recording will answer in a moment needs no Python.
  const waits = () => (wanted.value !== answered.peek().request && !arriving.value) || waitsBeside();
  const seen = sight();
  const opened = wanted.peek();

  engine.sleep(until);
  if (inSight) wake('sight');
  // A browser keeps a page that is left, for the way back: without Python, whose memory the next page may need.
  addEventListener('pagehide', () => engine.sleep(until));
  effect(() => {
    if (seen.value) wake('sight');
    // What the address asks can wait until the figure is seen; an edit cannot, though it may come from another page.
    if (waits() && (seen.value || wanted.value !== opened)) wake('edit');
    if (seen.value) return undefined;
    const timer = setTimeout(() => engine.sleep(until), UNSEEN);
    return () => clearTimeout(timer);
  });
}

/** Whether the figure can be seen: in a page that is not hidden, and in a frame that is in view, on whatever site. */
function sight() {
  const inView = signal(false);
  const shown = signal(!document.hidden);
  const observer = new IntersectionObserver((entries) => {
    inView.value = entries.at(-1)?.isIntersecting ?? false;
  });
  observer.observe(document.documentElement);
  document.addEventListener('visibilitychange', () => {
    shown.value = !document.hidden;
  });
  return computed(() => inView.value && shown.value);
}
