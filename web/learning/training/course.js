/**
 * A training as far as it has come: what Python is asked next, and what becomes of it with each answer. Python keeps nothing of it, so that
 * every request tells it whole (lstm_core/training/asked.py). No signals here.
 */
import { same } from './options.js';

/** @import { Asked, Named, Values } from '../../state/types.js' */
/** @import { Level } from '../challenges/level.js' */
/** @import { Terms } from './options.js' */
/**
 * @typedef {object} Moment  the cell after some updates
 * @property {number} update
 * @property {number} loss    over the batch of this update; NaN before the first
 * @property {number} passed  how many tests pass, seen and hidden
 * @property {Named} weights
 * @property {Named} read     v and a of what is read, v·s + a, where they are learned
 * @property {Named} gradients  of the next update, and what it adds to each number; nothing where it would leave all bounds
 * @property {Named} moves
 *
 * @typedef {object} Course
 * @property {Level} level    as it is posed
 * @property {Terms} terms
 * @property {readonly Moment[]} moments  in order; none before Python has drawn the first cell
 * @property {readonly number[]} chosen  the updates that were looked at last
 * @property {number} tests   how many there are, seen and hidden
 * @property {boolean} diverged  the next update would leave all bounds
 * @property {{first: Named, second: Named}} memory  what the optimizer remembers at the last moment
 */

/** Under which it is asked, and the name of the lens. */
export const KEY = 'train';

/** So many updates are enough for anything that these cells learn. */
export const MOST = 10_000;

/** So many moments are kept, and of them so many that were looked at. */
const KEPT = 240;
const CHOSEN = 12;

/** @param {Level} level  as it is posed @param {Terms} terms @returns {Course} */
export const begun = (level, terms) => ({
  level,
  terms,
  moments: [],
  chosen: [],
  tests: 0,
  diverged: false,
  memory: { first: {}, second: {} },
});

/** @param {Course} course */
export const newest = ({ moments }) => moments.at(-1);

/** Whether it is a training of this cell at this task. @param {Course} course @param {Level} level @param {Terms} terms */
export const isOf = (course, level, terms) => course.level === level && same(course.terms, terms);

/**
 * After so many updates, and so many again, it is looked whether every test passes: a machine that is asked for fewer at a time finds it at
 * the same update.
 */
export const EVERY = 10;

/** @param {Course} course */
export const untilLooked = (course) => EVERY - ((newest(course)?.update ?? 0) % EVERY);

/** @param {Course} course @param {Moment} moment */
export const passesAll = ({ tests }, { passed }) => passed === tests;

/** Whether the cell is judged by sequences drawn for it: those of the challenge are of other lengths. @param {Course} course */
export const drawnFor = ({ terms: { steps } }) => (steps ? 'yes' : 'no');

/** Whether every test has ever passed where it was looked. @param {Course} course */
export const hasLearned = (course) =>
  course.moments.some((moment) => moment.update > 0 && moment.update % EVERY === 0 && passesAll(course, moment));

/** @param {Course} course */
export const isOver = (course) => course.diverged || (newest(course)?.update ?? 0) >= MOST;

/** The request for some updates more; for the cell before the first, if it is not known yet. @param {Course} course @param {Named} weights  any of this shape @param {number} updates @returns {Asked} */
export function requestOf(course, weights, updates) {
  const last = newest(course);
  return requestAt(course, weights, last, { updates: last ? Math.min(updates, MOST - last.update) : 0 });
}

/** @param {Course} course @param {Named} weights  any of this shape, where no moment is known yet @param {Moment|undefined} moment @param {{updates: number, exam?: number}} more @returns {Asked} */
export function requestAt({ level, terms, memory }, weights, moment, more) {
  const { kind, units } = level.cell;
  return /** @type {any} */ ({
    kind,
    D: 1,
    H: units,
    weights: moment?.weights ?? weights,
    inputs: [0],
    starts: {},
    ask: [KEY],
    trace: false,
    task: level,
    training: {
      ...terms,
      ...more,
      ...(moment && {
        after: { updates: moment.update, ...memory, ...(terms.read_out && { read_out: moment.read }) },
      }),
    },
  });
}

/** The arrays of a lens whose names begin so. @param {Record<string, Values>} lens @param {string} what @returns {Named} */
const named = (lens, what) =>
  Object.fromEntries(
    Object.entries(lens).flatMap(([name, values]) =>
      name.startsWith(`${what}.`) ? [[name.slice(what.length + 1), Array.from(values)]] : [],
    ),
  );

/** Of too many every second one goes, but for the first, the last and the chosen. @param {readonly Moment[]} moments @param {readonly number[]} chosen */
const thinned = (moments, chosen) =>
  moments.length <= KEPT
    ? moments
    : moments.filter(({ update }, index) => index % 2 === 0 || index === moments.length - 1 || chosen.includes(update));

/** What an answer makes of it. @param {Course} course @param {Record<string, Values>} lens @returns {Course} */
export function after(course, lens) {
  const { losses = [], diverged = [], passed = [] } = lens;
  const before = newest(course);
  /** @type {Moment} */
  const moment = {
    update: (before?.update ?? 0) + losses.length,
    loss: losses[losses.length - 1] ?? Number.NaN,
    passed: passed[0] ?? 0,
    weights: named(lens, 'weights'),
    read: named(lens, 'read_out'),
    gradients: named(lens, 'gradients'),
    moves: named(lens, 'moves'),
  };
  const more = before === undefined || losses.length > 0 ? [moment] : [];
  return {
    ...course,
    moments: thinned([...course.moments, ...more], course.chosen),
    tests: passed[1] ?? 0,
    diverged: diverged[0] === 1,
    memory: { first: named(lens, 'first'), second: named(lens, 'second') },
  };
}

/** It was looked at. @param {Course} course @param {number} update @returns {Course} */
export const choose = (course, update) => ({
  ...course,
  chosen: [...course.chosen.filter((one) => one !== update), update].slice(-CHOSEN),
});

/** The one nearest to an update, and another one than before if there is one on that side. @param {readonly Moment[]} moments @param {number} before @param {number} update */
export function towards(moments, before, update) {
  const found = nearest(moments, update);
  if (found?.update !== before || update === before) return found;
  return (
    (update > before ? moments.find((one) => one.update > before) : moments.findLast((one) => one.update < before)) ??
    found
  );
}

/** The one nearest to an update. @param {readonly Moment[]} moments @param {number} update */
export const nearest = (moments, update) =>
  moments.reduce(
    (best, one) => (best && Math.abs(best.update - update) <= Math.abs(one.update - update) ? best : one),
    moments[0],
  );
