/**
 * How much room the rows of the units take: up to eight have rows of their own, above and below the unit that is looked at, more of them share
 * one image under it. In a low frame they are lower, or there are none; nothing runs out of it.
 */
import { style } from '../label.js';
import { layout } from '../layout.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Has, Layout, Rows } from '../layout.js' */
/**
 * @typedef {object} Plan
 * @property {number} row    from one row to the next; 0 where there is no room for any
 * @property {number} image  height of the image in which they are instead, or 0
 */

/** So many units have rows of their own. */
const ROWS = 8;
/** Of one row, by how much room there is. */
const HEIGHTS = { few: [10, 6], many: [6, 4] };
const FEW = 4;
/** Of one with numbers. */
export const NUMBERED = 16;
/** Of an image. */
const MOST = 96;
const IMAGES = [MOST, 48, 24];
/** Between the unit that is looked at and the rows of all under it. */
export const APART = 3;
/** And under rows, before what is next. */
const AFTER = 5;

/** @param {number} H  units */
export const isImage = (H) => H > ROWS;

/** So many numbers in a lane can still be read. */
const NUMBERS = 64;

/** Whether rows have room for numbers: where columns are wide enough, and they are not too many. @param {Layout} L @param {number} H */
const hasNumbers = (L, H) => H * L.T <= NUMBERS && style(L, { signed: true }).decimals > 0;

const NONE = { row: 0, image: 0 };

/** What comes into question, the best first. @param {number} H @param {boolean} numbered  whether there is room for numbers @returns {Plan[]} */
function plans(H, numbered) {
  if (!isImage(H))
    return [...(numbered ? [NUMBERED] : []), ...HEIGHTS[H > FEW ? 'many' : 'few']].map((row) => ({ row, image: 0 }));
  return IMAGES.map((most) => {
    const image = Math.min(most, H * (HEIGHTS.many[0] ?? 0));
    return { row: image / H, image };
  });
}

/** What rows take from the axis. @param {Plan} plan @param {number} H @param {number} unit  that is looked at @returns {Rows} */
export function rowsIn({ row, image }, H, unit) {
  if (row === 0) return { above: 0, below: 0, under: 0 };
  const all = APART + (image || H * row);
  if (image > 0) return { above: 0, below: all + AFTER, under: all };
  return { above: unit * row, below: (H - 1 - unit) * row + AFTER, under: all };
}

/** The best that fits into a room, in which the axis is as low as it can be. @param {Frame} frame @param {Has} has @returns {Plan} */
export function planOf({ kind, trace, room }, has) {
  const { T, H } = trace;
  if (H === 1) return NONE;
  const { width, height } = room.axis;
  /** @param {Plan} plan */
  const fits = (plan) => layout(kind, { width, height: 0 }, T, { ...has, rows: rowsIn(plan, H, 0) }).height <= height;
  // In a frame they would take the place of the rows.
  const numbered = height === Infinity && hasNumbers(layout(kind, room.axis, T, has), H);
  return plans(H, numbered).find(fits) ?? NONE;
}

/** What they take where nothing presses them: what a frame asks its host for. @param {number} H */
export const usual = (H) => rowsIn((H > 1 && plans(H, false)[0]) || NONE, H, 0);

/** What the rows of other units take in a room. @param {Frame} frame @param {Has} has */
export const room = (frame, has) => rowsIn(planOf(frame, has), frame.trace.H, frame.cursor.unit);
