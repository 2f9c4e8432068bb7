/** What a guest says of a slider: a challenge may have given it, a lesson may mean it. */
import { textOf } from '../words/text.js';
import { posedHere } from './challenges/posed.js';
import { setAll } from './challenges/setting.js';
import { isFree, placesOf } from './challenges/sliders.js';
import { cardOf } from './lessons/lessons.js';
import { learned, nudged } from './training/nudged.js';
import { look, momentHere } from './training/running.js';

/** @import { Parameter } from '../pieces/control.js' */
/** @import { Frame } from '../state/types.js' */

/** As levels and lessons call it. @param {Frame} frame @param {string} where  its name on the wire @param {number} at */
const named = ({ kind, whole }, where, at) =>
  [...placesOf(kind, whole.H)].find(([, place]) => place.array === where && place.at === at)?.[0] ?? where;

/** Whether the challenge has given a number, which then stays as it is. @param {Frame} frame @param {string} where @param {number} [at]  which number of its array */
export function given(frame, where, at = 0) {
  const level = posedHere(frame);
  return level !== undefined && !isFree(level, named(frame, where, at));
}

/** In a challenge, what it begins with, or what training has made of it: there a slider goes back to, not to a preset. @param {Frame} frame @param {string} where @param {number} [at] */
export function original(frame, where, at = 0) {
  const level = posedHere(frame);
  return learned(where, at) ?? (level && (level.cell.given?.[named(frame, where, at)] ?? 0));
}

/** Whether a lesson means it. @param {Frame} frame @param {string} where @param {number} at */
function isMeant(frame, where, at) {
  const { guest } = frame.chosen;
  const meant = guest && 'lesson' in guest && frame.whole.D === 1 ? cardOf(guest)?.meant : undefined;
  return meant?.includes(named(frame, where, at));
}

/** What a guest makes of the control of a number. @param {Frame} frame @param {Parameter} one @returns {Parameter} */
export function control(frame, one) {
  const { label, where, at = 0, value, set } = one;
  if (given(frame, where, at)) {
    const why = textOf('challenge.given');
    return { ...one, given: why, original: value, label: `${label}, ${why}` };
  }
  const begun = original(frame, where, at);
  const back = begun === undefined ? one : { ...one, original: begun, reset: () => set(begun) };
  return nudged(frame, isMeant(frame, where, at) ? { ...back, look: 'meant' } : back);
}

/** In a challenge all sliders go back to what it gives, or to what training has made of them, not to those of a preset. @param {Frame} frame @returns {(() => void)|undefined} */
export function startOver(frame) {
  const level = posedHere(frame);
  const moment = momentHere();
  if (moment) return () => look(moment.update);
  return level && (() => setAll(level));
}
