/** How much room the lane takes: its lines, and below them one sentence with a button; alone in a frame the sentence stands above, and the lines have what is left. */
import { atLeast, textWidth } from '../../pieces/fit.js';
import { GUTTER, isNarrow } from '../../views/timeline/layout.js';
import { linesOf } from './lines.js';
import { longestSentence } from './told.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Room } from '../layer.js' */

export const NAME = 'gradient';
export const TYPE = 13.5;
export const LINE = 1.4;
/** Over the sentence; and a button in its last line stands out below. */
export const APART = 6;
/** Words end before their line does; and so much of it the button takes. */
const RAGGED = 1.08;
const BUTTON = 190;
/** Where the choices stand in a row of their own. */
const ROW = 56;
/** Of the lines. */
const USUAL = 116;
const MOST = 240;
/** What else stands on the axis that the lane has for itself, its inputs and a gate. */
const ELSE = { wide: 190, narrow: 186 };

/** How high the lines are drawn. @param {Frame} frame */
export function chartOf({ alone, room: { axis } }) {
  if (!alone) return USUAL;
  const left = axis.height - (isNarrow(axis.width) ? ELSE.narrow + ROW : ELSE.wide);
  return Math.min(Math.max(left, USUAL), MOST);
}

/** What stands below them. @param {Frame} frame */
function footOf(frame) {
  const { axis } = frame.room;
  const narrow = isNarrow(axis.width);
  if (frame.alone) return narrow ? ROW : 0;
  const size = atLeast(TYPE);
  const words = textWidth(longestSentence(frame, linesOf(frame)), size, 400) * RAGGED + (narrow ? 0 : BUTTON);
  const lines = Math.max(1, Math.ceil(words / (narrow ? axis.width : axis.width - GUTTER)));
  return APART + lines * size * LINE + (narrow ? ROW : APART);
}

/** @param {Frame} frame @returns {Partial<Room>} */
export const room = (frame) => ({ below: [{ name: NAME, height: chartOf(frame) + footOf(frame) }] });
