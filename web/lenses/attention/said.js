/** Attention in words. */
import { percent } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder } from '../../state/place.js';
import { textOf } from '../../words/text.js';
import { small } from './small.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Seen } from './seen.js' */

/** So many of the largest shares are named. */
const MOST = 12;
/** What is left of a change when it counts as lost, and how much more arrives the other way. */
const LOST = 0.01;
const MORE = 10;
const SMALL = 0.01;

/** As printed: of a small one a digit that is not 0, as far as tenths of a percent. @param {number} share */
export const shareText = (share) => percent(share, share < SMALL ? 3 : 2);

/** So many are named in a sentence that is read. */
const FEW = 3;

/** For who does not see it. @param {Frame} frame @param {Seen} seen */
export const spokenShares = (frame, seen) => sharesTold(frame, seen, MOST, spoken);

/** For who reads it. @param {Frame} frame @param {Seen} seen */
export const writtenShares = (frame, seen) => sharesTold(frame, seen, FEW, (share) => share);

/** @param {Frame} frame @param {Seen} seen @param {number} most @param {(share: string) => string} said */
function sharesTold(frame, { at, shares }, most, said) {
  const order = Array.from({ length: at }, (_, index) => index);
  const largest = order.toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0)).slice(0, most);
  const named = largest
    .toSorted((a, b) => a - b)
    .map((index) =>
      textOf('attention.share', {
        step: inOrder(frame, index + 1),
        share: said(shareText(shares[index] ?? 0)),
      }),
    );
  return textOf('attention.told', { step: inOrder(frame, at), shares: named.join(', '), more: at - largest.length });
}

/** What of a change at the first step arrives, on either way. @param {Frame} frame @param {Seen} seen */
export function toldBack(frame, { at, reaching, recurrent }) {
  if (at < 2) return textOf('attention.nothing_back');
  const through = reaching[0] ?? 0;
  const along = recurrent?.[0];
  const told = { step: inOrder(frame, 1), here: inOrder(frame, at), attention: small(through) };
  if (along === undefined) return textOf('attention.back_alone', told);
  const recurrence = small(along);
  const larger = along < through ? 'attention' : 'recurrence';
  const which = along < LOST && through > MORE * along ? 'lost' : told.attention === recurrence ? 'same' : larger;
  return textOf('attention.back', { ...told, recurrence, which });
}
