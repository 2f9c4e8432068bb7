/** The guest of the page as a card: the list, a lesson or a challenge, beside the figure or docked at the lower edge of the window. */
import { html, nothing } from 'lit-html';
import { textOf } from '../words/text.js';
import { challengeCard } from './challenges/card.js';
import { lessonCard } from './lessons/card.js';
import { list } from './list.js';
import { away, openList } from './opening.js';

/** @import { Act, Frame, Guest } from '../state/types.js' */

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
function cardOf(frame, act, guest) {
  if ('lesson' in guest) return lessonCard(frame, act, guest);
  return 'challenge' in guest ? challengeCard(frame, act, guest) : list(frame, act);
}

/** @param {Frame} frame @param {Act} act */
function card(frame, act) {
  const { guest } = frame.chosen;
  if (!guest) return nothing;
  const { title, body } = cardOf(frame, act, guest);
  const back =
    'list' in guest
      ? nothing
      : html`<button type="button" class="guest-back" aria-label=${textOf('learn.back')} @click=${() => openList(act)}>‹</button>`;
  return html`<section class="guest" aria-labelledby="guest-title">
    <header class="guest-head">${back}<h2 id="guest-title" tabindex="-1">${title}</h2><button type="button" class="guest-away" aria-label=${textOf('learn.away')} @click=${() => away(act)}>×</button></header>
    ${body}
  </section>`;
}

export const guest = {
  /** Beside the figure, above its numbers. @param {Frame} frame @param {Act} act */
  beside: (frame, act) => (frame.room.arrangement === 'beside' ? card(frame, act) : nothing),
  /** Where nothing stands beside it. @param {Frame} frame @param {Act} act */
  docked: (frame, act) => (frame.room.arrangement === 'beside' ? nothing : card(frame, act)),
  /** The button in the head of the page. @param {Frame} frame @param {Act} act */
  press: (frame, act) => (frame.chosen.guest ? away(act) : openList(act)),
};
