/** The card of a lesson. */
import { html } from 'lit-html';
import { cardOf, lessonNamed } from './lessons.js';

/** @import { Act, Frame } from '../../state/types.js' */

/** @param {Frame} _frame @param {Act} _act @param {{lesson: string, part: number}} guest */
export function lessonCard(_frame, _act, guest) {
  const found = lessonNamed(guest.lesson);
  return { title: found?.title ?? '', body: html`<p>${cardOf(guest)?.text}</p>` };
}
