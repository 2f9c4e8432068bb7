/** The trainings that are kept: the last one, and of another cell or with other settings the one before it, which stays beside it. */
import { drawn } from '../drawn.js';
import { begun, isOf, newest } from './course.js';

/** @import { Level } from '../challenges/level.js' */
/** @import { Course } from './course.js' */
/** @import { Terms } from './options.js' */

const runs = drawn(/** @type {readonly Course[]} */ ([]));

/** @param {Course} one @param {Course} other */
const alike = (one, { level, terms }) => isOf(one, level, terms);

/** Whether it has made any update. @param {Course} course */
const hasBegun = (course) => (newest(course)?.update ?? 0) > 0;

/** As far as it has come. @param {Level} level  as it is posed @param {Terms} terms */
export const runOf = (level, terms) => runs.value.find((one) => isOf(one, level, terms)) ?? begun(level, terms);

/** The one that went on last. */
export const lastRun = () => runs.value[0];

/** It is the last one now. @param {Course} course */
export function keep(course) {
  const others = runs.peek().filter((one) => !alike(one, course) && hasBegun(one));
  runs.value = [course, ...others].slice(0, 2);
}

/** @param {Course} course */
export function drop(course) {
  runs.value = runs.peek().filter((one) => !alike(one, course));
}

/** The other one of the same challenge. @param {Course} course */
export const runBeside = (course) =>
  runs.value.find((one) => one.level.name === course.level.name && !alike(one, course) && hasBegun(one));

/** The cells with which they began. */
export const firstMoments = () => runs.value.flatMap(({ moments }) => moments.slice(0, 1));
