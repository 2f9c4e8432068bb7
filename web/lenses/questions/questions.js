/**
 * Three ways to ask what a step did to the memory of the present one: its share, what a nudge of its input does, and what would be lost
 * without that. They stand beside each other because they differ.
 */
import { above } from './above.js';
import { answers, asks } from './asked.js';
import { front, lane, room } from './strips.js';
import { columns, says } from './told.js';

/** @import { Layer } from '../layer.js' */

/** @type {Layer} */
export const questions = {
  name: 'questions',
  room,
  lane: (L, frame, hatch) => lane(L, frame, answers(frame), hatch),
  front: (L, frame) => front(L, frame, answers(frame)),
  above: (L, frame, act) => above(L, frame, answers(frame), act),
  charts: ({ memory, states }) => [memory?.state ?? states[0]?.part ?? ''],
  says: (frame) => says(frame, answers(frame)),
  columns: (frame) => columns(frame, answers(frame)),
  asks,
};
