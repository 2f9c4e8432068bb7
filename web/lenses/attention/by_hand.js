/** A share that is set by hand. It belongs to one look: from another step, or in the other direction, nothing is set. */
import { signal } from '@preact/signals-core';

/** @import { Cursor } from '../../state/types.js' */
/** @typedef {{at: number, direction: Cursor['direction'], step: number, share: number}} ByHand  the share of a step; `at` is where the reader looks. Both are steps of the sequence */

export const byHand = signal(/** @type {ByHand|undefined} */ (undefined));

/** How near to nothing and to all a share can be set. */
export const ENDS = { least: 0.01, most: 0.99, step: 0.01 };

/** @param {Pick<Cursor, 'step'|'direction'>} cursor */
export function handAt({ step, direction }) {
  const hand = byHand.value;
  return hand?.at === step && hand.direction === direction ? hand : undefined;
}

/** @param {Pick<Cursor, 'step'|'direction'>} cursor @param {number} step  of the sequence @param {number} share */
export function setByHand(cursor, step, share) {
  const within = Math.min(Math.max(share, ENDS.least), ENDS.most);
  byHand.value = { at: cursor.step, direction: cursor.direction, step, share: Number(within.toFixed(4)) };
}

/** As scored. */
export function letGo() {
  byHand.value = undefined;
}
