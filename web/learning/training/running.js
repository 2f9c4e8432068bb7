/**
 * The loop of a training: some updates are asked for, the cell that comes is shown, and the next are asked for. Each answer takes a tenth of a
 * second at most, so that an edit of the sequence never waits for long; where nobody looks nothing is asked.
 */
import { effect, signal, untracked } from '@preact/signals-core';
import { kindNamed } from '../../kinds/register.js';
import { heard } from '../../state/beside.js';
import { chosen } from '../../state/chosen.js';
import { commit } from '../../state/history.js';
import { answered, wanted } from '../../state/state.js';
import { note } from '../challenges/helped.js';
import { posedTo } from '../challenges/posed.js';
import { drawn } from '../drawn.js';
import {
  after,
  choose,
  EVERY,
  hasLearned,
  isOf,
  isOver,
  KEY,
  nearest,
  newest,
  requestOf,
  towards,
  untilLooked,
} from './course.js';
import { termsOf } from './options.js';
import { pinBefore, unpinBefore } from './pinning.js';
import { drop, keep, lastRun, runOf } from './runs.js';
import { isShown, show, takeOver } from './showing.js';
import { learnedBy } from './what.js';

/** @import { Heard } from '../../state/beside.js' */
/** @import { Asked, Request } from '../../state/types.js' */
/** @import { Course } from './course.js' */
/** @import { Terms } from './options.js' */

/** Updates a second; as many as Python makes where it is 0. */
export const PACES = [2, 10, 0];

/** How long the updates of an answer may take, in milliseconds: with what else is asked for each cell, there are ten a second. */
const SLICE = 80;

export const pace = drawn(0);
/** The update that is looked at; the newest where there is none. */
export const at = drawn(/** @type {number|undefined} */ (undefined));
/** Why Python would not go on. */
export const refused = drawn('');

/** How many updates are still to come. */
const left = drawn(0);
const asking = signal(/** @type {{request: Asked, since: number}|undefined} */ (undefined));
/** The update at which the last press found it. */
const from = drawn(/** @type {number|undefined} */ (undefined));
/** Updates in an answer, as fast as it goes. */
let slice = 1;
/** When Python last answered anything. */
let idle = 0;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/** Whether it plays. */
export const plays = () => left.value === Number.POSITIVE_INFINITY;
/** Whether any update is still to come. */
export const goesOn = () => left.value > 0;

/** @returns {[string, Request][]} */
export const asks = () => (asking.value ? [[KEY, asking.value.request]] : []);

/** What is to be trained: the challenge that is learned, posed to the cell that is there. @returns {{level: import('../challenges/level.js').Level, terms: Terms}|undefined} */
function here() {
  const { guest } = chosen.value;
  const kind = kindNamed(wanted.value.kind);
  const options = guest && 'train' in guest ? guest.train : undefined;
  if (!kind || !options || wanted.value.curves) return undefined; // what is trained has the usual curves
  const own = learnedBy(guest);
  const level = posedTo(own, kind, wanted.value);
  return level && { level, terms: termsOf(options, level === own) };
}

/** As far as it has come. @returns {Course|undefined} */
export function courseHere() {
  const found = here();
  return found && runOf(found.level, found.terms);
}

/** The cell that is looked at. */
export function momentHere() {
  const now = courseHere();
  return now && (at.value === undefined ? newest(now) : nearest(now.moments, at.value));
}

/** The cell as the last press found it, where what it has become is looked at. */
export const momentBefore = () =>
  at.value === undefined ? courseHere()?.moments.find(({ update }) => update === from.value) : undefined;

/** Who wants to see little move sees ten updates at a time, at the same pace. */
const isCalm = () => Boolean(globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches);

function ask() {
  const now = /** @type {Course} */ (lastRun());
  const shown = pace.peek() > 0 ? 1 : slice;
  const updates = Math.min(left.peek(), isCalm() ? EVERY : shown, untilLooked(now));
  asking.value = { request: requestOf(now, wanted.peek().weights, updates), since: performance.now() };
}

/** @param {number} updates */
function goOn(updates) {
  const now = courseHere();
  if (!now || isOver(now)) return;
  takeOver();
  note(now.level.name, { trained: true });
  from.value = newest(now)?.update;
  keep(now);
  at.value = undefined;
  refused.value = '';
  left.value = updates;
  clearTimeout(timer);
  ask();
}

export const play = () => goOn(Number.POSITIVE_INFINITY);
export const oneUpdate = () => goOn(1);

/** What is under way counts for nothing; what is shown is one edit. */
export function pause() {
  clearTimeout(timer);
  asking.value = undefined;
  if (left.peek() === 0) return;
  left.value = 0;
  commit();
}

/** As if nothing had been learned. */
export function forget() {
  pause();
  const now = courseHere();
  if (now) drop(now);
  at.value = undefined;
}

/** The cell before the first update again, and nothing after it. */
export function startOver() {
  forget();
  goOn(0);
}

/** The cell as it was then. @param {number} update */
export function look(update) {
  pause();
  const now = courseHere();
  const moment = now && towards(now.moments, at.peek() ?? newest(now)?.update ?? 0, update);
  if (!moment) return;
  at.value = moment.update;
  show(now, moment);
}

/** The hand that looked for it rests: it stays among those that are kept, and is one edit. */
export function settle() {
  const [now, update] = [courseHere(), at.peek()];
  if (now && newest(now) && update !== undefined) keep(choose(now, update));
  commit();
}

/** @param {number} took  milliseconds */
function measure(took) {
  const fits = Math.min(Math.max((slice * SLICE) / took, slice / 2), 2 * slice, EVERY);
  slice = Math.max(1, Math.round(fits));
}

/** @param {Heard} told @param {number} since  when it was asked @param {number} took */
function come(told, since, took) {
  asking.value = undefined;
  const lens = 'lenses' in told ? told.lenses[KEY] : undefined;
  const before = lastRun();
  if (!lens || !before) {
    refused.value = 'what' in told ? told.what : '';
    return pause();
  }
  const now = after(before, lens);
  keep(now);
  const moment = /** @type {import('./course.js').Moment} */ (newest(now));
  show(now, moment);
  if (now.moments.length === 1) pinBefore();
  const made = moment.update - (newest(before)?.update ?? 0);
  if (made === slice) measure(took);
  // What has learned it rests; the next press goes on from there.
  const rests = plays() && hasLearned(now) && !hasLearned(before);
  if (isOver(now) || rests || left.peek() <= made) {
    left.value = 0;
    return commit();
  }
  left.value -= made;
  const waits = pace.peek() > 0 ? (1000 * made) / pace.peek() - (performance.now() - since) : 0;
  timer = setTimeout(ask, Math.max(0, waits));
}

/** From now on. */
export function watchTraining() {
  effect(() => {
    const now = asking.value;
    const told = heard.value.get(KEY);
    void answered.value;
    const began = Math.max(now?.since ?? 0, idle);
    idle = performance.now();
    if (now && told?.request === now.request) untracked(() => come(told, now.since, Math.max(idle - began, 1)));
  });
  // Another guest, another cell, or a hand on its weights.
  effect(() => {
    const now = here();
    const run = wanted.value;
    untracked(() => {
      if (!now) unpinBefore();
      const learned = lastRun();
      if (goesOn() && !(now && learned && isOf(learned, now.level, now.terms) && isShown(run))) pause();
    });
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) pause();
  });
}
