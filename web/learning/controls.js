/** What a guest says of a slider: a challenge may have given it, a lesson may mean it. */
import { challengeOf } from './challenges/challenges.js';
import { isOwn, posed } from './challenges/posed.js';
import { setAll } from './challenges/setting.js';
import { placesOf } from './challenges/sliders.js';
import { cardOf } from './lessons/lessons.js';

/** @import { Frame } from '../state/types.js' */

/** As levels and lessons call it. @param {Frame} frame @param {string} where  its name on the wire @param {number} at */
const named = ({ kind, whole }, where, at) =>
  [...placesOf(kind, whole.H)].find(([, place]) => place.array === where && place.at === at)?.[0] ?? where;

/** The challenge, where its tests can run. @param {Frame} frame */
function levelOf({ chosen: { guest }, whole }) {
  return whole.D === 1 ? challengeOf(guest) : undefined;
}

/** @param {Frame} frame @param {string} where @param {number} [at]  which number of its array */
export function control(frame, where, at = 0) {
  const { chosen, kind, whole } = frame;
  const { guest } = chosen;
  if (!guest || 'list' in guest || whole.D !== 1) return { given: false, meant: false };
  const name = named(frame, where, at);
  if ('lesson' in guest) return { given: false, meant: cardOf(guest)?.meant?.includes(name) ?? false };
  const level = levelOf(frame);
  const own = level !== undefined && isOwn(level, kind, whole.H);
  return { given: own && level.unlocked?.includes(name) === false, meant: false };
}

/** In a challenge all sliders go back to what it gives, not to those of a preset. @param {Frame} frame @returns {(() => void)|undefined} */
export function startOver(frame) {
  const level = levelOf(frame);
  return level && (() => setAll(posed(level, frame.kind, frame.whole.H)));
}
