/** The card of a part of a lesson: what there is to know and to do, whether it is done, and what follows. */
import { html, nothing } from 'lit-html';
import { brought } from '../../later/brought.js';
import { moveCursor, panel } from '../../state/state.js';
import { textOf } from '../../words/text.js';
import { announce } from '../announce.js';
import { fold } from '../folding.js';
import { begin, openChallenge, openLesson, openList } from '../opening.js';
import { guessBox } from '../predict/box.js';
import { answer, covers } from '../predict/covering.js';
import { done as doneBefore } from '../progress.js';
import { learning } from '../training/card.js';
import { again, beenIn, keptOf, nameOf, note } from './been.js';
import { judge } from './judge.js';
import { cardOf, lessonNamed } from './lessons.js';
import { question } from './question.js';
import { short } from './short.js';
import { sizeFor } from './size.js';
import { briefly, standing } from './standing.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Card, Lesson } from './lesson.js' */
/** @typedef {{lesson: string, part: number, train?: import('../training/options.js').Options}} Guest */

/** How far one is. @param {number} part @param {Lesson} lesson */
const pips = (part, { cards }) =>
  html`<span class="lesson-pips" role="img" aria-label=${textOf('lesson.part', { part, of: cards.length })}>${cards.map(
    (_, index) => html`<i class=${index + 1 < part ? 'past' : index + 1 === part ? 'now' : ''}></i>`,
  )}</span>`;

/** Once: it is kept, told and said. @param {Guest} guest @param {Lesson} lesson @param {boolean} helped */
function finish(guest, lesson, helped) {
  if (keptOf(guest).done) return;
  note({ done: true });
  doneBefore(nameOf(guest));
  announce(textOf('lesson.done_part', { part: guest.part, of: lesson.cards.length }));
  brought.tell?.({
    type: 'result',
    task: nameOf(guest),
    passed: true,
    answered: keptOf(guest).answered,
    shown: helped,
  });
}

/** By the page’s own hand: what is covered, then the fields that are then others, and the places that must have been seen. @param {Guest} guest @param {Card} card */
async function show(guest, { show: { seen = [], walked = [], ...fields } }) {
  note({ shown: true });
  if (covers(nameOf(guest))) answer();
  if (Object.keys(fields).length > 0) await begin({ lesson: `${guest.lesson},${guest.part}`, ...fields });
  for (const step of seen) moveCursor({ step });
  for (const [step = 1, stage = 1] of walked) moveCursor({ step, stage });
}

/** @param {Lesson} lesson @param {number} part */
function goTo({ name }, part) {
  again();
  openLesson(name, part);
}

/** What follows the last part. @param {Act} act @param {Lesson} lesson @param {string} look */
function after(act, { then }, look) {
  const { challenge, lesson } = then ?? {};
  const next = lesson === undefined ? undefined : lessonNamed(lesson);
  const go = () => {
    if (challenge !== undefined) openChallenge(challenge);
    else if (next) goTo(next, 1);
    else openList(act);
  };
  const name = challenge !== undefined ? 'lesson.to_challenge' : next ? 'lesson.to_lesson' : 'learn.back';
  return html`<button type="button" class=${look} @click=${go}>${textOf(name)}</button>`;
}

/** @param {Act} act @param {Guest} guest @param {Lesson} lesson @param {boolean} ready */
function onward(act, { part }, lesson, ready) {
  const look = ready ? 'primary' : 'quiet';
  if (part === lesson.cards.length) return after(act, lesson, look);
  return html`<button type="button" class=${look} @click=${() => goTo(lesson, part + 1)}>${textOf(ready ? 'lesson.next' : 'lesson.skip')}</button>`;
}

/** What is meant, which the card may lie over, or which is another panel: it comes into sight. */
async function toMeant() {
  fold();
  panel.value = 'weights';
  await new Promise(requestAnimationFrame);
  const meant = document.querySelector('.controls-cell.meant');
  meant?.scrollIntoView({ block: 'center' });
  /** @type {HTMLElement|null|undefined} */ (meant?.querySelector('input'))?.focus({ preventScroll: true });
}

/** Whether weights may be. @param {Frame} frame */
const isOutOfSight = ({ room, settings: { panels } }) => room.arrangement !== 'beside' && panels.includes('weights');

/** @param {Card} card @param {boolean} ready @param {unknown} standing @param {unknown} size */
const task = (card, ready, standing, size) => html`<div class="lesson-task ${ready ? 'done' : ''}">
    <span class="lesson-mark" aria-hidden="true">${ready ? '✓' : ''}</span>
    <p><span class="unseen">${textOf(ready ? 'lesson.done' : 'lesson.to_do')} </span><b><bdi lang="en">${card.do}</bdi></b>
      ${standing}</p>${size}
  </div>`;

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
export function lessonCard(frame, act, guest) {
  const lesson = lessonNamed(guest.lesson);
  const card = cardOf(guest);
  if (!lesson || !card) return { title: '', body: nothing };
  const { answered, done, shown } = keptOf(guest);
  const judged = judge(frame, card, beenIn(guest, card, frame.whole));
  if (judged.done && !done) queueMicrotask(() => finish(guest, lesson, shown));
  const ready = done || judged.done;
  const told = ready || answered !== undefined;
  const asked = card.guess && covers(nameOf(guest)) ? frame.kind.stateNamed(card.guess) : undefined;
  const guessing = asked && guessBox(frame, act, asked);
  const trains = card.learns && guest.train ? learning(frame, act, guest) : undefined;
  const body = html`<div class="lesson">
    <p class="lesson-text" lang="en" dir="auto">${card.text}</p>
    ${guessing ?? [card.ask ? question(guest, card.ask, answered) : nothing, task(card, ready, ready ? nothing : standing(frame, act, judged), sizeFor(frame, act, card))]}
    ${told ? html`<p class="lesson-reveal" lang="en" dir="auto">${card.reveal}</p>` : nothing}
    ${trains ? html`<div class="lesson-training">${frame.room.arrangement === 'beside' ? nothing : trains.shown}${trains.body}</div>` : nothing}
  </div>`;
  const back =
    guest.part > 1
      ? html`<button type="button" @click=${() => goTo(lesson, guest.part - 1)}>${textOf('lesson.back')}</button>`
      : nothing;
  const help =
    ready || trains
      ? nothing
      : html`<button type="button" class="quiet" @click=${() => show(guest, card)}>${textOf('lesson.show')}</button>`;
  const reach =
    !ready && !guessing && isOutOfSight(frame) && card.meant?.some((name) => name !== 'inputs')
      ? html`<button type="button" class="quiet" @click=${toMeant}>${textOf('lesson.to_slider')}</button>`
      : nothing;
  const on = onward(act, guest, lesson, ready);
  const state = briefly(frame, act, judged, ready);
  return {
    title: lesson.title,
    aside: pips(guest.part, lesson),
    body,
    foot: html`${trains?.foot ?? nothing}${back}${reach}${help}<span class="lesson-gap"></span>${on}`,
    brief: html`${trains?.brief ?? nothing}<span class="lesson-state">${ready || !state ? nothing : html`<b class="lesson-doing"><bdi lang="en">${card.do}</bdi></b> `}${state ?? card.do}</span>${on}`,
    short: { body: short(card, ready, guessing), foot: html`<small class="lesson-state">${state}</small>${back}${on}` },
  };
}
