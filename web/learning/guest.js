/** The guest of the page as a card: the list, a lesson or a challenge, beside the figure, or docked at the lower edge of the window. */
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { textOf } from '../words/text.js';
import { challengeCard } from './challenges/card.js';
import { challengeOf } from './challenges/challenges.js';
import { control, given, original, startOver } from './controls.js';
import { placeDock } from './dock.js';
import { titleThere } from './focus.js';
import { foldButton, folded } from './folding.js';
import { lessonCard } from './lessons/card.js';
import { lessonNamed } from './lessons/lessons.js';
import { lines } from './lines.js';
import { list } from './list.js';
import { dialog } from './modal.js';
import { away, openByHand, openList, press } from './opening.js';
import { trainingCard } from './training/card.js';

/** @import { Act, Frame, Guest } from '../state/types.js' */
/**
 * @typedef {object} Card
 * @property {string} title
 * @property {unknown} [aside]  beside the title: how far one is
 * @property {unknown} body     docked it has two columns from 44rem on (`@container guest`), and scrolls
 * @property {unknown} [foot]   buttons in a row, in the head where it is docked and there is room
 * @property {unknown} [brief]  in place of body and foot in a dock that is folded: what to do next
 * @property {{body: unknown, foot: unknown}} [short]  where a sentence stands; the whole unfolds
 */

/** @param {Frame} frame @param {Act} act @param {Guest} guest @returns {Card} */
function cardOf(frame, act, guest) {
  if ('lesson' in guest) return lessonCard(frame, act, guest);
  if ('list' in guest) return list();
  return guest.train ? trainingCard(frame, act, guest) : challengeCard(frame, act, guest);
}

/** What the page is about while a lesson or a challenge stands. @param {Frame} frame */
function title({ chosen: { guest } }) {
  if (guest && 'lesson' in guest) return lessonNamed(guest.lesson)?.title;
  return challengeOf(guest)?.title;
}

/** @param {Act} act @param {Guest} guest */
function back(act, guest) {
  if ('list' in guest) return nothing;
  const trains = 'challenge' in guest && guest.train !== undefined;
  const press = () => (trains ? openByHand(act, guest.challenge) : openList(act));
  return html`<button type="button" class="guest-sign guest-back" aria-label=${textOf(trains ? 'training.by_hand' : 'learn.back')} @click=${press}>‹</button>`;
}

/** @param {Act} act @param {Guest} guest @param {Card} card @param {unknown} [fold]  where it can be folded */
const inside = (act, guest, { title, aside, body, foot, brief }, fold) => html`<header class="guest-head">
    <div class="guest-titled">${back(act, guest)}<h2 id="guest-title" tabindex="-1" ${ref((title) => titleThere(title))}>${title}</h2></div>${aside}
  </header>
  ${
    fold && folded()
      ? html`${brief ? html`<div class="guest-brief">${brief}</div>` : nothing}`
      : html`<div class="guest-body" id="guest-body">${body}</div>${foot ? html`<footer class="guest-foot">${foot}</footer>` : nothing}`
  }
  <div class="guest-signs">${fold}<button type="button" class="guest-sign" aria-label=${textOf('learn.away')} @click=${() => away(act)}>×</button></div>`;

/** Esc closes, unless something in the card has taken it. @param {Act} act @returns {(event: KeyboardEvent) => void} */
const leaves = (act) => (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) away(act);
};

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
const beside = (
  frame,
  act,
  guest,
) => html`<section class="guest ${'list' in guest ? 'listing' : ''}" aria-labelledby="guest-title" @keydown=${leaves(act)}>
  ${inside(act, guest, cardOf(frame, act, guest))}
</section>`;

/**
 * In an embedded figure a lesson stands where the sentence stands, and a challenge there above the weights; who embeds it chooses, so that
 * nothing leads away from it.
 * @param {Frame} frame @param {Act} act @param {string} panel
 */
function inFrame(frame, act, panel) {
  const { guest } = frame.chosen;
  if (!guest || 'list' in guest || ('challenge' in guest && panel !== 'weights')) return undefined;
  const { title, aside, body, foot, short } = cardOf(frame, act, guest);
  const whole = html`<div class="guest-body">${body}</div>${foot ? html`<footer class="guest-foot">${foot}</footer>` : nothing}`;
  return html`<section class="guest framed sentence ${short ? 'short' : ''}" aria-labelledby="guest-title">
    <header class="guest-head"><h2 id="guest-title" tabindex="-1">${title}</h2>${aside}${short ? html`<span class="guest-next">${short.foot}${foldButton()}</span>` : nothing}</header>
    ${short ? html`<div class="guest-short">${short.body}</div>${folded() ? nothing : html`<div class="guest-whole">${whole}</div>`}` : whole}
  </section>`;
}

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
function docked(frame, act, guest) {
  const card = cardOf(frame, act, guest);
  const row = folded() ? 'folded' : '';
  if ('list' in guest) return dialog(inside(act, guest, card), () => away(act));
  return html`<section class="guest docked ${row}" aria-labelledby="guest-title" @keydown=${leaves(act)} ${ref(placeDock)}>
    ${inside(act, guest, card, foldButton())}
  </section>`;
}

export const guest = {
  /** Beside the figure, above its numbers. @param {Frame} frame @param {Act} act */
  beside: (frame, act) =>
    frame.chosen.guest && frame.room.arrangement === 'beside' ? beside(frame, act, frame.chosen.guest) : nothing,
  /** Where nothing stands beside it. @param {Frame} frame @param {Act} act */
  docked: (frame, act) =>
    frame.chosen.guest && frame.room.arrangement !== 'beside' ? docked(frame, act, frame.chosen.guest) : nothing,
  control,
  given,
  inFrame,
  /** What of the six lines of a step stands under the card. */
  lines,
  original,
  /** The button in the head of the page. @param {Frame} frame @param {Act} act */
  press,
  startOver,
  title,
};
