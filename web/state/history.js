/**
 * The address bar and the state, kept the same. A finished edit is an entry in the browser's history; where the reader looks only
 * rewrites the present entry, a few times a second at most, because browsers limit how often.
 */
import { batch, computed, effect } from '@preact/signals-core';
import { addressText } from '../address/long.js';
import { besideState, learningHidden, queryOf } from '../address/parameters.js';
import { misreads, read, speaksOf, write } from '../address/state.js';
import { othersAbsent } from '../kinds/loading.js';
import { scriptsFor } from '../later/named.js';
import { moreThere } from '../later/needed.js';
import { lensesAbsent } from '../lenses/loading.js';
import { root } from '../root.js';
import { unitsAbsent } from '../units/loading.js';
import { textOf } from '../words/text.js';
import { put } from './bar.js';
import { changed } from './changed.js';
import { chosen } from './chosen.js';
import { lanes, seen } from './lanes.js';
import { sameRequest, sameState } from './same.js';
import { cursor, moveCursor, names, notices, origin, presets, settings, want, wanted, words } from './state.js';
import { forget, remember, turned } from './undo.js';

/** @import { Chosen } from './types.js' */

const QUIET = 300; // milliseconds
const TOGETHER = 1000; // edits of one thing that follow each other within this time are undone together

/** The parameters of the figure that came in the fragment stay there. */
const BESIDE = besideState(location.hash);

/** The state of the page. */
export const present = () => ({
  request: wanted.value,
  words: words.value,
  names: names.value,
  origin: origin.value,
  direction: cursor.value.direction,
  unit: cursor.value.unit,
  lanes: lanes.value,
  chosen: chosen.value,
  step: cursor.value.step,
  stage: cursor.value.stage,
  opened: cursor.value.opened,
});

/** The present state as the fragment of an address. */
export const fragment = () => `#${addressText(present())}`;

/** The same however long it is. */
export const wholeState = () => write(present());

/** The preset that a page of its own is opened at. */
const { preset } = document.documentElement.dataset;

/**
 * The address of a page of this site in the present state; '' is the whole page. It is made to be passed on: what else stands in the
 * query of this page (a token, where a link came from) is nobody else's; what is left out of lessons and challenges stays left out.
 * @param {string} file
 */
export function addressOf(file) {
  const address = file || preset ? new URL(file, root) : new URL(location.href);
  address.search = queryOf({ hide: learningHidden(settings.peek()) });
  // What is a panel of its own here is a lane there.
  address.hash = `#${addressText({ ...present(), lanes: seen.value })}`;
  return address.href;
}

/** The state that an address of this page describes. @param {string} [hash] */
const described = (hash = location.hash) => read(hash, location.search, presets, preset);

/** What it speaks of that comes by other scripts. @param {string} [hash] */
const speaks = (hash = location.hash) => speaksOf(hash, location.search, presets);

/** @param {ReturnType<typeof present>} state */
const barOf = (state) => `#${addressText(state)}${BESIDE}`;

/** The state of the present entry: an edit that is still under way is not in it, nor the step that the edit leads to. */
let settled = present();

const underWay = () =>
  settled.origin !== origin.peek() ||
  !sameState(settled, { request: wanted.peek(), words: words.peek(), names: names.peek() });

/** The address that is to be written in a moment. @type {ReturnType<typeof setTimeout>|undefined} */
let waiting;

/** The last edit: what it changed, and when. */
let latest = { what: '', at: 0 };

/** @param {ReturnType<typeof present>} state */
function show(state) {
  unwait();
  latest = { what: '', at: 0 };
  batch(() => {
    origin.value = state.origin;
    lanes.value = state.lanes;
    chosen.value = state.chosen;
    want(state.request, state.words, state.names);
    const direction = state.request.backward ? state.direction : 'forward';
    moveCursor({
      step: state.step,
      stage: state.stage,
      unit: state.unit,
      direction,
      opened: state.opened,
      playing: false,
    });
  });
  settled = present();
}

/** @param {string} [hash] */
function restore(hash) {
  const before = settled;
  const { others, units, lenses } = speaks(hash);
  const alone = units && unitsAbsent();
  const found = described(alone ? '#' : hash);
  batch(() => {
    show(found);
    if (alone) notices.value = [{ where: 'address.shape', what: textOf('units.absent') }];
    else if (others && othersAbsent()) notices.value = [{ where: 'address.kind', what: textOf('kinds.absent') }];
    else if (lenses && lensesAbsent()) notices.value = [{ where: 'address.lanes', what: textOf('lanes.absent') }];
    else notices.value = found.notices;
  });
  remember(before, settled);
}

/** As soon as the kind of cell is there that the address speaks of, and the words for what it cannot mean. @param {string} [hash] */
async function arrive(hash) {
  for (let rounds = 0; rounds < 2; rounds++) {
    const coming = scriptsFor(speaks(hash)); // a lesson may speak of more, once it is there
    if (coming.length > 0) await Promise.all(coming);
  }
  if (misreads(hash ?? location.hash, location.search, presets, preset)) await moreThere();
  restore(hash);
}

/**
 * Another state by the hand of the page around the figure. It makes no entry in the history, which is that page's as well.
 * @param {Omit<ReturnType<typeof present>, 'opened'>} state
 */
export function take(state) {
  forget();
  show({ ...state, opened: false, ...(sameRequest(state.request, wanted.peek()) && { request: wanted.peek() }) });
  rewriteSoon();
}

/** Go to another state of this page, as a link does. @param {string} hash */
export function open(hash) {
  if (underWay()) commit();
  finish();
  put('pushState', hash);
  arrive(hash);
}

/** Another state by the hand of the reader, from elsewhere: an edit like any other. @param {Omit<ReturnType<typeof present>, 'opened'>} state */
export function bring(state) {
  commit();
  const before = settled;
  rewrite();
  batch(() => {
    show({ ...state, opened: false });
    notices.value = [];
  });
  remember(before, settled);
  put('pushState', barOf(settled));
}

function unwait() {
  clearTimeout(waiting);
  waiting = undefined;
}

function rewrite() {
  unwait();
  put('replaceState', barOf(settled));
}

/** Once nothing more follows: a browser takes some milliseconds for each address, and Safari a hundred in half a minute. */
function rewriteSoon() {
  unwait();
  waiting = setTimeout(rewrite, QUIET);
}

function finish() {
  if (waiting) rewrite();
}

/** The one part or input that an edit under way changes, by name; '' where it changes more, or how many there are. */
function single() {
  const what = changed(settled, { request: wanted.peek(), words: words.peek(), names: names.peek() });
  const sameKind = settled.origin === origin.peek() && settled.request.inputs.length === wanted.peek().inputs.length;
  return (sameKind && what.length === 1 && what[0]) || '';
}

/** The end of an edit: the state before it stays in the history, one step back. */
export function commit() {
  if (!underWay()) return;
  const edit = { what: single(), at: performance.now() };
  const more = edit.what !== '' && edit.what === latest.what && edit.at - latest.at < TOGETHER;
  latest = edit;
  if (!more) rewrite();
  remember(settled, present(), more);
  settled = present();
  if (!more) return put('pushState', barOf(settled));
  rewriteSoon();
  // A key that is held down is one gesture.
  addEventListener('keyup', finish, { once: true });
}

/** One edit back, or forth again: to the browser's history an edit like any other. @param {-1|1} way */
function turn(way) {
  commit();
  const there = turned(way, present());
  if (!there) return;
  rewrite();
  show({ ...there, lanes: lanes.peek(), chosen: { ...there.chosen, guest: chosen.peek().guest } });
  put('pushState', barOf(settled));
}

export const undo = () => turn(-1);
export const redo = () => turn(1);

/** What is seen beside the run is another: nothing to undo, but the browser goes back over it. @param {() => void} change */
function look(change) {
  commit();
  rewrite();
  batch(change);
  settled = present();
  put('pushState', barOf(settled));
}

/** A lane is opened or closed. @param {string} name */
export const turnLane = (name) =>
  look(() => {
    const open = lanes.peek();
    lanes.value = open.includes(name) ? open.filter((one) => one !== name) : [...open, name];
  });

/** @param {Partial<Chosen>} patch */
export const choose = (patch) =>
  look(() => {
    chosen.value = { ...chosen.peek(), ...patch };
  });

export function startHistory() {
  restore();
  forget();
  addEventListener('popstate', () => {
    const somewhereElse = location.hash !== '' && !/^#\w+=/i.test(location.hash); // a place in the text, not a state
    if (!somewhereElse) arrive();
  });
  addEventListener('pagehide', () => {
    settled = present();
    rewrite();
  });
  // The address a reader came with is left as it is until they move.
  const moved = computed(
    () => `${cursor.value.direction}.${cursor.value.unit}.${cursor.value.step}.${cursor.value.stage}`,
  );
  let last = moved.value;
  effect(() => {
    if (moved.value === last) return;
    last = moved.value;
    if (underWay()) return;
    settled = present();
    rewriteSoon();
  });
}
