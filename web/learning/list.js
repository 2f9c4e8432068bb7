/** All lessons and challenges, and how far one is: each has its number or ✓, a line, and the one that comes next is marked. */
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { textOf } from '../words/text.js';
import { CHALLENGES } from './challenges/challenges.js';
import { grouped } from './challenges/groups.js';
import { LESSONS } from './lessons/lessons.js';
import { openChallenge, openLesson } from './opening.js';
import { forget, isDone, partsDone, passed } from './progress.js';

/** @import { Level } from './challenges/level.js' */
/** @import { Lesson } from './lessons/lesson.js' */
/** @typedef {{number: number, title: string, about: string, done: number, all: number, whole: boolean, open: () => void}} Row */

/** It goes on at the first part that is not done. @param {Lesson} lesson @param {number} at @returns {Row} */
export function lessonRow({ name, title, about, cards }, at) {
  const left = cards.findIndex((_, index) => !isDone(`lesson:${name},${index + 1}`));
  const done = partsDone(name).filter((part) => part >= 1 && part <= cards.length).length;
  const open = () => openLesson(name, Math.max(left, 0) + 1);
  return { number: at + 1, title, about, done, all: cards.length, whole: left < 0, open };
}

/** @param {Level} level @returns {Row} */
export function challengeRow(level) {
  const { name, title = name, concept = '', tests } = level;
  return {
    number: CHALLENGES.indexOf(level) + 1,
    title,
    about: concept,
    done: Math.min(passed(name), tests.length),
    all: tests.length,
    whole: isDone(`challenge:${name}`),
    open: () => openChallenge(name),
  };
}

/** @param {Row} row @param {boolean} next */
function shown({ number, title, about, done, all, whole, open }, next) {
  const state = whole
    ? textOf('learn.done')
    : done > 0
      ? textOf('learn.of', { done, all })
      : next
        ? textOf('learn.next')
        : '';
  return html`<li><button type="button" class="list-row" aria-current=${next ? 'true' : nothing} @click=${open}>
    <span class="list-number ${whole ? 'whole' : ''}" aria-hidden="true">${whole ? '✓' : number}</span>
    <span class="list-title" lang="en">${title}</span> <span class="list-about" lang="en">${about}</span> <span class="list-state">${state}</span>
  </button></li>`;
}

/** How far the list was scrolled when it was last there. */
let scrolled = 0;

/** @param {Event} event */
const remember = ({ currentTarget }) => {
  scrolled = /** @type {Element} */ (currentTarget).scrollTop;
};

/** Where the reader was in it. @param {Element|undefined} list */
const recall = (list) => {
  const to = scrolled;
  if (list) requestAnimationFrame(() => list.scrollTo({ top: to }));
};

/** Of each part of the list the first that is not done comes next. @param {readonly Row[]} rows */
const nextOf = (rows) => rows.find(({ whole }) => !whole);

/** @returns {import('./guest.js').Card} */
export function list() {
  const lessons = LESSONS.map(lessonRow);
  const groups = grouped(CHALLENGES).map(({ group, levels }) => ({ group, rows: levels.map(challengeRow) }));
  const challenges = groups.flatMap(({ rows }) => rows);
  const next = [nextOf(lessons), nextOf(challenges)];
  const any = [...lessons, ...challenges].some(({ done, whole }) => whole || done > 0);
  /** @param {readonly Row[]} rows */
  const listed = (rows) => html`<ul class="list-rows">${rows.map((row) => shown(row, next.includes(row)))}</ul>`;
  return {
    title: textOf('learn.title'),
    body: html`<div class="list" @scroll=${remember} ${ref(recall)}><h3>${textOf('learn.lessons')}</h3>${listed(lessons)}
      <h3>${textOf('learn.challenges')}</h3>${groups.map(({ group, rows }) => html`<h4>${textOf(`learn.group_${group}`)}</h4>${listed(rows)}`)}
      <p class="list-kept">${textOf('learn.kept')} ${any ? html`<button type="button" class="list-forget" @click=${forget}>${textOf('learn.forget')}</button>` : nothing}</p></div>`,
  };
}
