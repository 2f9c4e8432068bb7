/** A share that is set by hand. It belongs to one look: from another step, in the other direction or of another preset nothing is set. */
import { signal } from '@preact/signals-core';

/** @import { Cursor, Frame } from '../../state/types.js' */
/** @typedef {{cursor: Pick<Cursor, 'step'|'direction'>, origin: Frame['origin']}} Look */
/** @typedef {{look: Look, step: number, share: number}} ByHand  the share of a step of the sequence */

const byHand = signal(/** @type {ByHand|undefined} */ (undefined));

/** How near to nothing and to all a share can be set. */
export const ENDS = { least: 0.01, most: 0.99, step: 0.01 };

/** @param {Look} look */
export function handAt({ cursor, origin }) {
  const hand = byHand.value;
  const same =
    hand?.look.origin === origin &&
    hand.look.cursor.step === cursor.step &&
    hand.look.cursor.direction === cursor.direction;
  return same ? hand : undefined;
}

/** @param {Look} look @param {number} step  of the sequence @param {number} share */
export function setByHand({ cursor, origin }, step, share) {
  const within = Math.min(Math.max(share, ENDS.least), ENDS.most);
  byHand.value = { look: { cursor, origin }, step, share: Number(within.toFixed(4)) };
}

/** As scored. */
export function letGo() {
  byHand.value = undefined;
}
