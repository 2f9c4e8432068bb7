/** What the reader has done since the card of a lesson began: steps and stages gone to, the option chosen, and whether what was asked is done. */
import { effect, untracked } from '@preact/signals-core';
import { stateOf } from '../../address/state.js';
import { kindNamed } from '../../kinds/register.js';
import { chosen } from '../../state/chosen.js';
import { cursor, presets } from '../../state/state.js';
import { placesOf, standing } from '../challenges/sliders.js';
import { drawn } from '../drawn.js';
import { hasLearned, newest } from '../training/course.js';
import { examined } from '../training/exam.js';
import { at, courseHere, forget } from '../training/running.js';

/** @import { Request } from '../../state/types.js' */
/** @import { Course } from '../training/course.js' */
/** @import { Been, Card, Tried } from './lesson.js' */
/** @typedef {Omit<Been, 'changed'> & {of: string, done: boolean, shown: boolean}} Kept  of which part; done; by what “show me” did */

/** @param {string} of @returns {Kept} */
const fresh = (of) => ({
  of,
  seen: new Set(),
  walked: new Set(),
  answered: undefined,
  tried: [],
  looked: new Set(),
  done: false,
  shown: false,
});

const kept = drawn(fresh(''));

/** @param {{lesson: string, part: number}} guest */
export const nameOf = ({ lesson, part }) => `lesson:${lesson},${part}`;

/** @param {Partial<Kept>} news */
export function note(news) {
  kept.value = { ...kept.peek(), ...news };
}

/** The card begins again. */
export const again = () => note(fresh(kept.peek().of));

/** @param {{lesson: string, part: number}} guest */
export const keptOf = (guest) => (kept.value.of === nameOf(guest) ? kept.value : fresh(nameOf(guest)));

/** What differs of two requests, by the names of sliders; and inputs, kind. @param {Request} start @param {Request} now @returns {Set<string>} */
export function changedIn(start, now) {
  const kind = kindNamed(now.kind);
  if (start.kind !== now.kind || start.H !== now.H || start.D !== now.D || !kind) return new Set(['kind']);
  const places = [...placesOf(kind, now.D === 1 ? now.H : 0)];
  const changed = places.filter(([, place]) => standing(start, place) !== standing(now, place)).map(([name]) => name);
  const same = start.inputs.length === now.inputs.length && start.inputs.every((one, at) => one === now.inputs[at]);
  const held = now.holds?.length ? ['holds'] : [];
  return new Set([...changed, ...(same ? [] : ['inputs']), ...held]);
}

/** @type {WeakMap<Card, Request>} */
const starts = new WeakMap();

/** What a card begins with. @param {Card} card */
function startOf(card) {
  const request = starts.get(card) ?? stateOf(new Map(Object.entries(card.start)), presets).request;
  starts.set(card, request);
  return request;
}

/** @param {{lesson: string, part: number}} guest @param {Card} card @param {Request} now @returns {Been} */
export const beenIn = (guest, card, now) => ({ ...keptOf(guest), changed: changedIn(startOf(card), now) });

/** @param {Course} course @returns {Tried} */
function triedIn(course) {
  const { level, terms } = course;
  const { kind, units } = level.cell;
  return {
    kind,
    units,
    ...terms,
    updates: newest(course)?.update ?? 0,
    learned: hasLearned(course),
    examined: examined(course)?.steps,
  };
}

/** @param {Tried} one @param {Tried} other */
const sameTraining = (one, other) =>
  Object.entries(one).every(
    ([name, value]) =>
      ['updates', 'learned', 'examined'].includes(name) || other[/** @type {keyof Tried} */ (name)] === value,
  );

/** How far the training in a card has come, and which of its updates is looked at. @param {{lesson: string, part: number}} guest @param {Tried} one @param {number|undefined} update */
function noteTraining(guest, one, update) {
  const before = keptOf(guest);
  const others = before.tried.filter((other) => !sameTraining(one, other));
  kept.value = {
    ...before,
    tried: one.updates > 0 ? [...others, one] : before.tried,
    looked: update === undefined ? before.looked : new Set([...before.looked, update]),
  };
}

/** From now on. */
export function watchBeing() {
  effect(() => {
    const { guest } = chosen.value;
    if (!guest || !('lesson' in guest) || !guest.train) return;
    const [course, update] = [courseHere(), at.value];
    const tried = course && triedIn(course);
    // What has been learned before does not count.
    if (kept.peek().of !== nameOf(guest)) untracked(forget);
    else if (tried) untracked(() => noteTraining(guest, tried, update));
  });
  effect(() => {
    const { guest } = chosen.value;
    const { step, stage } = cursor.value;
    if (!guest || !('lesson' in guest)) return;
    untracked(() => {
      const before = keptOf(guest);
      if (before.of === kept.peek().of && before.seen.has(step) && before.walked.has(`${step}.${stage}`)) return;
      kept.value = {
        ...before,
        seen: new Set([...before.seen, step]),
        walked: new Set([...before.walked, `${step}.${stage}`]),
      };
    });
  });
}
