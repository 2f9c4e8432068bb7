/** The challenges, in order: the levels of the core. */
import levels from '#levels';

/** @import { Guest } from '../../state/types.js' */
/** @import { Level } from './level.js' */

/** @type {readonly Level[]} */
export const CHALLENGES = levels;

/** @param {string} name */
export const challengeNamed = (name) => CHALLENGES.find((level) => level.name === name);

/** The one that is the guest of the page. @param {Guest} [guest] */
export const challengeOf = (guest) => (guest && 'challenge' in guest ? challengeNamed(guest.challenge) : undefined);
