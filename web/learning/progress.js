/**
 * What the reader has done, kept in this browser only. Names are those of results: `lesson:forget,2` is a part of a lesson, `challenge:latch`
 * a challenge. Reading or writing storage may throw in a frame of another site; then it lasts as long as the page.
 */
import { drawn } from './drawn.js';

/** @typedef {{lessons: Record<string, number[]>, challenges: Record<string, {tests: number, sliders?: number}>}} Progress  parts that are done; how
 *   many visible tests passed at best, and the fewest sliders that it was solved with */

const KEY = 'lstm-cell.progress';

/** @param {unknown} one @returns {one is number} */
const isCount = (one) => Number.isInteger(one) && Number(one) >= 0;

/** @param {unknown} given @returns {[string, any][]} */
const entries = (given) => (given && typeof given === 'object' ? Object.entries(given) : []);

/** What is there of it that can be read; another page of the site may have written anything. @returns {Progress|undefined} */
function stored() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const lessons = entries(found?.lessons).map(([name, parts]) => [name, [parts].flat().filter(isCount)]);
    const challenges = entries(found?.challenges)
      .filter(([, one]) => isCount(one?.tests))
      .map(([name, { tests, sliders }]) => [name, { tests, ...(isCount(sliders) && { sliders }) }]);
    return { lessons: Object.fromEntries(lessons), challenges: Object.fromEntries(challenges) };
  } catch {
    return undefined;
  }
}

/** @type {Progress} */
const NOTHING = { lessons: {}, challenges: {} };
const progress = drawn(stored() ?? NOTHING);
globalThis.addEventListener?.('storage', () => {
  progress.value = stored() ?? progress.peek();
});

let refused = false;

/** Another window may have kept something since. @param {(progress: Progress) => Progress} change */
function keep(change) {
  progress.value = change((!refused && stored()) || progress.peek());
  try {
    localStorage.setItem(KEY, JSON.stringify(progress.peek()));
  } catch {
    refused = true; // it lasts as long as the page
  }
}

/** @param {string} name */
function read(name) {
  const [, what = '', which = '', part = '0'] = /^(\w+):([^,]+)(?:,(\d+))?$/.exec(name) ?? [];
  return { what, which, part: Number(part) };
}

/** The parts of a lesson that are done, from 1. @param {string} lesson */
export const partsDone = (lesson) => progress.value.lessons[lesson] ?? [];

/** @param {string} name */
export function isDone(name) {
  const { what, which, part } = read(name);
  return what === 'lesson' ? partsDone(which).includes(part) : best(which) !== undefined;
}

/** A part of a lesson is done. @param {string} name */
export function done(name) {
  const { which, part } = read(name);
  if (isDone(name)) return;
  keep(({ lessons, challenges }) => {
    const parts = new Set([...(lessons[which] ?? []), part]);
    return { lessons: { ...lessons, [which]: [...parts].sort((a, b) => a - b) }, challenges };
  });
}

/** The fewest sliders off zero with which a challenge was solved, if it was. @param {string} challenge */
export const best = (challenge) => progress.value.challenges[challenge]?.sliders;

/** How many visible tests of a challenge passed at best. @param {string} challenge */
export const passed = (challenge) => progress.value.challenges[challenge]?.tests ?? 0;

/** @param {string} challenge @param {number} tests */
export function reached(challenge, tests) {
  if (tests <= passed(challenge)) return;
  keep(({ lessons, challenges }) => ({
    lessons,
    challenges: { ...challenges, [challenge]: { ...challenges[challenge], tests } },
  }));
}

/** @param {string} challenge @param {number} sliders  off zero */
export function solved(challenge, sliders) {
  if (sliders >= (best(challenge) ?? Number.POSITIVE_INFINITY)) return;
  keep(({ lessons, challenges }) => ({
    lessons,
    challenges: { ...challenges, [challenge]: { tests: challenges[challenge]?.tests ?? 0, sliders } },
  }));
}

export function forget() {
  progress.value = NOTHING;
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
