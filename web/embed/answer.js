/** The whole state for a page that asks for it: as soon as the trace belongs to the request, or a sentence why it never will. */
import { effect, signal } from '@preact/signals-core';
import { frame } from '../state/frame.js';
import { lastPlace } from '../state/place.js';
import { refused } from '../state/state.js';
import { textOf } from '../words/text.js';
import { asked, known } from './known.js';
import { called, place, stateText } from './tell.js';

/** @import { Frame } from '../state/types.js' */
/** @import { Tell } from './tell.js' */

/** Why what is wanted will not be answered; '' while it may be. @param {Frame} frame */
function hopeless({ engine, whole }) {
  if (engine.kind === 'failed') return textOf(`failure.${engine.reason}`);
  if (engine.kind === 'asleep' && engine.until === 'never') return textOf('message.recordings_only');
  return refused.value?.request === whole ? refused.value.what : '';
}

/** @param {Frame} now */
function state(now) {
  const { kind, whole, trace, other, shown } = now;
  const seen = known(kind, trace, shown);
  // Of the other direction nothing is told as long as anything is covered.
  const unseen = other && known(kind, other, shown === lastPlace(now) ? shown : 0);
  const [forward, backward] = trace.direction ? [unseen, seen] : [seen, unseen];
  return {
    state: stateText(),
    request: asked(whole),
    ...called(now),
    ...place(now),
    trace: forward,
    ...(backward && { backward }),
  };
}

/**
 * Tells something to the one who asked. What asks may send an id that cannot be sent back (a port it has handed over): that is refused,
 * and nobody else waits in vain because of it.
 * @param {Tell} tell @param {string} type @param {Record<string, unknown>} fields
 */
function reply(tell, type, fields) {
  try {
    tell(type, fields);
  } catch {
    tell('error', { where: 'getState', what: textOf('message.id', { type: 'getState' }) });
  }
}

/** @param {Tell} tell @returns {(id: unknown) => void} */
export function startAnswering(tell) {
  const asked = signal(/** @type {unknown[]} */ ([]));
  effect(() => {
    const ids = asked.value;
    const now = frame();
    const what = now.pending ? hopeless(now) : '';
    if (ids.length === 0 || (now.pending && what === '')) return;
    asked.value = [];
    for (const id of ids) {
      if (now.pending) reply(tell, 'error', { where: 'getState', what, id });
      else reply(tell, 'state', { id, ...state(now) });
    }
  });
  return (id) => {
    asked.value = [...asked.value, id];
  };
}
