/** What becomes of holds, with a word on those that are let go. */
import { say } from '../../state/state.js';
import { textOf } from '../../words/text.js';
import * as holds from './fitted.js';

/** @import { Request } from '../../state/types.js' */

/** Where it is told. */
const WHERE = 'hold';

/** @param {Request} request */
const countOf = ({ holds = [], backward }) => holds.length + (backward?.holds?.length ?? 0);

/** @param {Request} before @param {Request} after */
export function tell(before, after) {
  const count = countOf(before) - countOf(after);
  if (count > 0) say(WHERE, textOf('hold.let_go', { count }));
  return after;
}

/** @param {Request} request */
export const fit = (request) => tell(request, holds.fitted(request));

/** @param {Request} request @param {number} at @param {1|-1} by */
export const shifted = (request, at, by) => tell(request, holds.shifted(request, at, by));
