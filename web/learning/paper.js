/** What the guest says on a worksheet (worksheet/). */
import { challengePaper } from './challenges/paper.js';
import { lessonPaper } from './lessons/paper.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Frame} frame */
export function paper(frame) {
  const { guest } = frame.chosen;
  if (guest && 'lesson' in guest) return lessonPaper(frame, guest);
  return guest && 'challenge' in guest ? challengePaper(frame, guest) : undefined;
}
