/** The challenges, in order: the levels of the core. */
import levels from '#levels';

/** @import { Level } from './level.js' */

/** @type {readonly Level[]} */
export const CHALLENGES = levels;

/** @param {string} name */
export const challengeNamed = (name) => CHALLENGES.find((level) => level.name === name);
