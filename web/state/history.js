/**
 * The address bar and the state, kept the same. A finished edit is an entry in the browser's history; where the reader looks only
 * rewrites the present entry, a few times a second at most, because browsers limit how often.
 */
import { batch, computed, effect } from '@preact/signals-core';
import { read, write } from './address.js';
import { cursor, moveCursor, notices, origin, presets, sameRequest, want, wanted } from './state.js';

const QUIET = 300; // milliseconds

const present = () => ({
  request: wanted.value,
  origin: origin.value,
  step: cursor.value.step,
  stage: cursor.value.stage,
});

/** The address of a page of this site in the present state. @param {string} file */
export const addressOf = (file) => new URL(`${file}#${write(present())}`, location.href).href;

/** The state of the present entry: an edit that is still under way is not in it, nor the step that the edit leads to. */
let settled = present();

const underWay = () => settled.origin !== origin.peek() || !sameRequest(settled.request, wanted.peek());

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
  settled = present();
}

function rewrite() {
  const address = `#${write(settled)}`;
  if (location.hash !== address) history.replaceState(null, '', address);
}

/** The end of an edit: the state before it stays in the history, one step back. */
export function commit() {
  if (!underWay()) return;
  clearTimeout(waiting);
  rewrite();
  settled = present();
  history.pushState(null, '', `#${write(settled)}`);
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
    settled = present();
    rewrite();
  });
  // The address a reader came with is left as it is until they move.
  const moved = computed(() => `${cursor.value.step}.${cursor.value.stage}`);
  let last = moved.value;
  effect(() => {
    if (moved.value === last) return;
    last = moved.value;
    if (underWay()) return;
    settled = present();
    clearTimeout(waiting);
    waiting = setTimeout(rewrite, QUIET);
  });
}
