/**
 * Gradient back to here: how much of a nudge of an earlier step is left at this one, through all paths and, where a memory is carried over,
 * along its highway alone; and the same of another cell on the same sequence.
 */
import { asks } from './asked.js';
import { above, words } from './controls.js';
import { front, lane } from './drawn.js';
import { linesOf } from './lines.js';
import { NAME, room } from './plan.js';
import { columns, said } from './told.js';

/** @import { Layer } from '../layer.js' */

/** @type {Layer} */
export const gradient = {
  name: NAME,
  room,
  lane: (L, frame) => lane(L, frame, linesOf(frame)),
  front: (L, frame) => front(L, frame, linesOf(frame)),
  above: (L, frame, act) => above(L, frame, linesOf(frame), act),
  says: (frame) => words(frame, linesOf(frame)),
  said: (frame) => said(frame, linesOf(frame)),
  columns: (frame) => columns(frame, linesOf(frame)),
  asks,
};
