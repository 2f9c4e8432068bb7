/**
 * What can be undone, and done again: the edits of this visit, each as the state before it and after it. They are kept beside the
 * browser's history, which a frame shares with the page around it, and which knows nothing of where the reader stood.
 */
import { computed, signal } from '@preact/signals-core';
import { kindOf } from '../kinds/register.js';
import { stepsOf } from '../units/shape.js';
import { textOf } from '../words/text.js';
import { changed, inWords } from './changed.js';
import { sameState } from './same.js';

/** @import { Chosen, Direction, Preset, Request } from './types.js' */
/** @typedef {{request: Request, words: readonly string[], names: readonly string[], origin: Preset, direction: Direction, lanes: readonly string[], chosen: Chosen, unit: number, step: number, stage: number, opened: boolean}} State */
/** @typedef {{before: State, after: State}} Edit */

const MOST = 200;

const past = signal(/** @type {readonly Edit[]} */ ([]));
const future = signal(/** @type {readonly Edit[]} */ ([]));

/** @param {State} before @param {State} after */
const same = (before, after) => before.origin === after.origin && sameState(before, after);

/**
 * An edit that has been made.
 * @param {State} before @param {State} after
 * @param {boolean} [more]  it goes on with the one before: both are undone together
 */
export function remember(before, after, more = false) {
  if (!more && same(before, after)) return;
  const last = more ? past.peek().at(-1) : undefined;
  const edit = { before: last?.before ?? before, after };
  const earlier = last ? past.peek().slice(0, -1) : past.peek();
  past.value = same(edit.before, edit.after) ? earlier : [...earlier, edit].slice(-MOST);
  future.value = [];
}

/** Somebody else has set the state: what was done before is no longer the reader's to take back. */
export function forget() {
  past.value = [];
  future.value = [];
}

/**
 * Where undoing the last edit leads from here, or doing the next one again: to the other state, and to the place where it was made only
 * if the edit itself had moved the reader.
 * @param {-1|1} way  back or forth
 * @param {State} here
 * @returns {State|undefined}
 */
export function turned(way, here) {
  const [from, to] = way < 0 ? [past, future] : [future, past];
  const edit = from.peek().at(-1);
  if (!edit) return undefined;
  from.value = from.peek().slice(0, -1);
  to.value = [...to.peek(), edit];
  const { before, after } = edit;
  const there = way < 0 ? before : after;
  const pinned = before.chosen.pinned !== after.chosen.pinned && { pinned: there.chosen.pinned };
  const chosen = { ...here.chosen, ...pinned };
  if (before.step !== after.step || before.stage !== after.stage) return { ...there, chosen };
  return {
    ...there,
    ...here,
    request: there.request,
    words: there.words,
    names: there.names,
    origin: there.origin,
    chosen,
    step: Math.min(here.step, stepsOf(there.request)),
  };
}

/** @param {Edit|undefined} edit */
const named = (edit) => {
  if (!edit) return '';
  const { before, after } = edit;
  if (before.origin !== after.origin) return textOf('changed.preset');
  return inWords(kindOf(after.request), changed(before, after));
};

const turns = computed(() => ({ back: named(past.value.at(-1)), forth: named(future.value.at(-1)) }));

/** What would be undone and done again, in words; '' where there is nothing. */
export const undoing = () => turns.value;
