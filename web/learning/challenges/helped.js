/** How a reader has fared with a challenge on this visit: hints taken, the solution looked at, a training let loose on it, results so far. */
import { drawn } from '../drawn.js';

/** @typedef {{challenge: string, hints: number, solution: boolean, trained: boolean, tries: number}} Fared */

const fresh = (/** @type {string} */ challenge) => ({ challenge, hints: 0, solution: false, trained: false, tries: 0 });

const all = drawn(/** @type {ReadonlyMap<string, Fared>} */ (new Map()));

/** @param {string} challenge @returns {Fared} */
export const faredIn = (challenge) => all.value.get(challenge) ?? fresh(challenge);

/** @param {string} challenge @param {Partial<Fared>} news */
export function note(challenge, news) {
  all.value = new Map(all.peek()).set(challenge, { ...(all.peek().get(challenge) ?? fresh(challenge)), ...news });
}
