/** What is learned: the challenge that is the guest, or the one that a part of a lesson is about. */
import { challengeNamed } from '../challenges/challenges.js';
import { cardOf } from '../lessons/lessons.js';

/** @import { Guest } from '../../state/types.js' */

/** @param {Guest} [guest] */
export function learnedBy(guest) {
  if (!guest || 'list' in guest) return undefined;
  return challengeNamed('lesson' in guest ? (cardOf(guest)?.learns ?? '') : guest.challenge);
}
