/** The cell before the first update is pinned as long as it is trained, where the reader has pinned nothing: before and after are seen at once. */
import { chosen } from '../../state/chosen.js';
import { names, origin, settings, wanted, words } from '../../state/state.js';
import { firstMoments } from './runs.js';
import { hasWeights } from './showing.js';

/** @import { Pinned } from '../../state/types.js' */

/** The one that was set here last. @type {Pinned|undefined} */
let own;

/** Whether a pinned run is such a cell. @param {Pinned|undefined} pinned */
export const isBefore = (pinned) =>
  pinned !== undefined && (pinned === own || firstMoments().some((moment) => hasWeights(pinned.request, moment)));

/** The run as it is. */
export function pinBefore() {
  const { pinned } = chosen.peek();
  const { lock, hide } = settings.peek();
  if (lock.includes('pin') || hide.includes('compare') || (pinned && !isBefore(pinned))) return;
  own = { request: wanted.peek(), words: words.peek(), names: names.peek(), origin: origin.peek() };
  chosen.value = { ...chosen.peek(), pinned: own };
}

/** What the reader has pinned stays. */
export function unpinBefore() {
  if (isBefore(chosen.peek().pinned)) chosen.value = { ...chosen.peek(), pinned: undefined };
}
