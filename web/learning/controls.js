/** What a guest says of a slider: a challenge may have given it, a lesson may mean it. */
import { challengeNamed } from './challenges/challenges.js';
import { isOwn } from './challenges/posed.js';
import { placesOf } from './challenges/sliders.js';
import { cardOf } from './lessons/lessons.js';

/** @import { Frame } from '../state/types.js' */

/** As levels and lessons call it. @param {Frame} frame @param {string} where  its name on the wire */
const named = ({ kind }, where) => [...placesOf(kind, 1)].find(([, { array }]) => array === where)?.[0] ?? where;

/** @param {Frame} frame @param {string} where */
export function control(frame, where) {
  const { chosen, kind, whole } = frame;
  const { guest } = chosen;
  if (!guest || 'list' in guest || whole.H !== 1) return { given: false, meant: false };
  const name = named(frame, where);
  if ('lesson' in guest) return { given: false, meant: cardOf(guest)?.meant?.includes(name) ?? false };
  const level = challengeNamed(guest.challenge);
  const own = level !== undefined && isOwn(level, kind, whole.H);
  return { given: own && level.unlocked?.includes(name) === false, meant: false };
}
