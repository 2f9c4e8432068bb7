/** All lessons and challenges. */
import { html } from 'lit-html';
import { textOf } from '../words/text.js';
import { CHALLENGES } from './challenges/challenges.js';
import { LESSONS } from './lessons/lessons.js';
import { openChallenge, openLesson } from './opening.js';

/** @import { Act, Frame } from '../state/types.js' */

/** @param {Frame} _frame @param {Act} _act */
export const list = (_frame, _act) => ({
  title: textOf('learn.title'),
  body: html`<ul>${LESSONS.map(({ name, title }) => html`<li><button type="button" @click=${() => openLesson(name, 1)}>${title}</button></li>`)}</ul>
    <ul>${CHALLENGES.map(({ name, title }) => html`<li><button type="button" @click=${() => openChallenge(name)}>${title}</button></li>`)}</ul>`,
});
