/**
 * The address bar and the state, kept the same. A finished edit is an entry in the browser's history; where the reader looks only
 * rewrites the present entry, a few times a second at most, because browsers limit how often.
 */
import { batch, computed, effect } from '@preact/signals-core';
import { read, write } from './address.js';
import { cursor, moveCursor, notices, origin, presets, sameRequest, want, wanted } from './state.js';

const QUIET = 300; // milliseconds

/** The present state as the fragment of an address. */
export const fragment = () =>
  `#${write({ request: wanted.value, origin: origin.value, step: cursor.value.step, stage: cursor.value.stage })}`;

/** The whole address of a page of this site, '' for this one, in the present state. @param {string} file */
export function addressOf(file) {
  const address = new URL(file, location.href);
  address.search = '';
  address.hash = fragment();
  return address.href;
}

/** The state of the present entry: an edit that is still under way is not in it. */
let settled = { request: wanted.value, origin: origin.value };

/** @type {ReturnType<typeof setTimeout>|undefined} */
let waiting;

function restore() {
  clearTimeout(waiting);
  const found = read(location.hash, location.search, presets);
  batch(() => {
    origin.value = found.origin;
    want(found.request);
    moveCursor({ step: found.step, stage: found.stage, playing: false });
    notices.value = found.notices;
  });
  settled = { request: wanted.value, origin: found.origin };
}

function rewrite() {
  const address = `#${write({ ...settled, step: cursor.value.step, stage: cursor.value.stage })}`;
  if (location.hash !== address) history.replaceState(null, '', address);
}

/** The end of an edit: the state before it stays in the history, one step back. */
export function commit() {
  if (sameRequest(settled.request, wanted.value) && settled.origin === origin.value) return;
  clearTimeout(waiting);
  rewrite();
  settled = { request: wanted.value, origin: origin.value };
  history.pushState(null, '', fragment());
}

export function startHistory() {
  // An edited state waits for Python; until then the recording of its own preset is nearer to it than that of the first one.
  batch(() => {
    want(read(location.hash, location.search, presets).origin.request);
    restore();
  });
  addEventListener('popstate', () => {
    const somewhereElse = location.hash !== '' && !/^#s=/i.test(location.hash); // a place in the text, not a state
    if (!somewhereElse) restore();
  });
  addEventListener('pagehide', () => {
    settled = { request: wanted.value, origin: origin.value };
    rewrite();
  });
  // The address a reader came with is left as it is until they move.
  const moved = computed(() => `${cursor.value.step}.${cursor.value.stage}`);
  let last = moved.value;
  effect(() => {
    if (moved.value === last) return;
    last = moved.value;
    clearTimeout(waiting);
    waiting = setTimeout(rewrite, QUIET);
  });
}
