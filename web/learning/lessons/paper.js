/** A part of a lesson on a worksheet: its text, what is to be guessed, and its question with boxes to tick; or else what there is to do. */
import { html } from 'lit-html';
import { textOf } from '../../words/text.js';
import { covers, stepAsked } from '../predict/covering.js';
import { nameOf } from './been.js';
import { cardOf, lessonNamed } from './lessons.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Paper } from '../../worksheet/sheet.js' */
/** @import { Question } from './lesson.js' */

/** @param {Question} ask */
const boxes = ({ question, options }) =>
  html`<span lang="en" dir="auto">${question}</span>
    <ul class="worksheet-options">${options.map((text) => html`<li lang="en"><bdi>${text}</bdi></li>`)}</ul>`;

/** @param {Frame} frame @param {{lesson: string, part: number}} guest @returns {Paper|undefined} */
export function lessonPaper(frame, guest) {
  const lesson = lessonNamed(guest.lesson);
  const card = cardOf(guest);
  if (!lesson || !card) return undefined;
  const guessed = card.guess && covers(nameOf(guest)) ? frame.kind.stateNamed(card.guess) : undefined;
  return {
    title: lesson.title,
    about: textOf('lesson.part', { part: guest.part, of: lesson.cards.length }),
    told: html`<p lang="en" dir="auto">${card.text}</p>`,
    questions: [
      ...(guessed ? [textOf('lesson.paper_guess', { name: guessed.name, step: stepAsked() })] : []),
      card.ask ? boxes(card.ask) : html`<span lang="en" dir="auto">${card.do}</span><i class="worksheet-lines"></i>`,
    ],
    frame,
  };
}
