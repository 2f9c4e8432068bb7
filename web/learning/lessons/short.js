/** A part of a lesson in the place of the sentence, as in an embedded figure: its first sentence and what to do; the rest unfolds. */
import { html, nothing } from 'lit-html';

/** @import { Card } from './lesson.js' */

/** @param {string} text */
const firstSentence = (text) => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

/** What is asked where an answer is all there is to do. @param {Card} card */
const wish = ({ ask, do: what, done }) => (ask && done.some(({ answered }) => answered) ? ask.question : what);

/** Once it is done, what was to be seen. @param {Card} card @param {boolean} ready @param {unknown} [guessing]  in place of what to do */
export const short = (card, ready, guessing) =>
  ready
    ? html`<p lang="en" dir="auto">${card.reveal}</p>`
    : html`<p lang="en" dir="auto">${firstSentence(card.text)}${guessing ? nothing : html` <b>${wish(card)}</b>`}</p>${guessing}`;
