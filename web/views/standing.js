/**
 * What stands in the figure as it is while only controls move: between an edit and its answer the numbers are those they were, and so is what is
 * drawn of them. Everything of a frame counts but what the controls say; where lanes are open, something is held or pinned, or there is a guest,
 * these may read that as well, and all is drawn.
 */
import { guard } from 'lit-html/directives/guard.js';
import { lettering } from '../pieces/fit.js';

/** @import { Frame } from '../state/types.js' */

let drawings = 0;

/** All is drawn once more: what no frame holds is another, such as a script that has come. */
export function anew() {
  drawings += 1;
}

/** @param {Frame} frame */
function seen(frame) {
  const { wanted, whole, usual, pending, notices, undoing, presetName, presets, asked, cursor, reach, ...rest } = frame;
  const more = rest.alone || rest.lanes.length > 0 || wanted.holds || Object.values(rest.chosen).some(Boolean);
  return [
    drawings,
    lettering.value,
    (more || cursor.hand) && frame,
    wanted.D,
    wanted.H,
    reach.first,
    reach.last,
    ...Object.values(rest),
    ...Object.values(cursor),
  ];
}

/** @param {Frame} frame @param {() => unknown} draw @param {...unknown} beside  what else it is drawn from */
export const standing = (frame, draw, ...beside) => guard([...seen(frame), ...beside], draw);

/**
 * The same for a control, which stands as it is until what it says is another.
 * @param {Frame} frame @param {() => unknown} draw @param {...unknown} says
 */
export const resting = ({ chosen, kind, direction, cursor, settings, notices }, draw, ...says) =>
  guard([drawings, chosen.guest && says, kind, direction, cursor.unit, settings, notices, ...says], draw);
