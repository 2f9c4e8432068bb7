/**
 * What stands in the figure as it is while only controls move: between an edit and its answer the numbers are those they were, and so is what is
 * drawn of them. Everything of a frame counts but what the controls say; where lanes are open, something is held or pinned, something is asked of the
 * reader, or there is a guest, these may read that as well, and all is drawn.
 */
import { guard } from 'lit-html/directives/guard.js';
import { lettering } from '../pieces/fit.js';

/** @import { Frame } from '../state/types.js' */

let drawings = 0;

/** All is drawn once more: what no frame holds is another, such as a script that has come. */
export function anew() {
  drawings += 1;
}

/**
 * Whether anything is in the figure that reads more than the trace: there all is drawn, and at once, since one drawing may tell the next where
 * it stands.
 * @param {Frame} frame
 */
const readsMore = ({ alone, lanes, wanted, chosen, settings, cursor }) =>
  alone ||
  lanes.length > 0 ||
  wanted.holds ||
  settings.ask !== 'nothing' ||
  cursor.hand ||
  Object.values(chosen).some(Boolean);

/** @param {Frame} frame */
function seen({ wanted, whole, usual, pending, notices, undoing, presetName, presets, asked, cursor, reach, ...rest }) {
  return [
    drawings,
    lettering.value,
    wanted.D,
    wanted.H,
    reach.first,
    reach.last,
    ...Object.values(rest),
    ...Object.values(cursor),
  ];
}

/** @param {Frame} frame @param {() => unknown} draw @param {...unknown} beside  what else it is drawn from */
export const standing = (frame, draw, ...beside) =>
  readsMore(frame) ? draw() : guard([...seen(frame), ...beside], draw);

/**
 * The same for a control, which stands as it is until what it says is another.
 * @param {Frame} frame @param {() => unknown} draw @param {...unknown} says
 */
export const resting = ({ chosen, kind, direction, cursor, settings, notices }, draw, ...says) =>
  guard([drawings, chosen.guest && says, kind, direction, cursor.unit, settings, notices, ...says], draw);
