/** How many units there are, in the card that asks for another number of them: a frame has it nowhere else, as long as there is one. */
import { nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { unitsThere } from '../../units/loading.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Card } from './lesson.js' */

/** @param {Frame} frame @param {Act} act @param {Card} card */
export function sizeFor(frame, act, { show }) {
  if (show.shape === undefined) return nothing;
  if (!brought.edited) unitsThere().then((there) => there && brought.draw?.());
  return brought.edited?.size(frame, act, 'card');
}
