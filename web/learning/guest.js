/** The guest of the page as a card: the list, a lesson or a challenge, beside the figure, or docked at the lower edge of the window. */
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { timeline } from '../views/timeline.js';
import { pieces, textOf } from '../words/text.js';
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
import { panelOf, standsIn, standsOverAxis } from './panels.js';
import { paper } from './paper.js';
import { trainingCard } from './training/card.js';
import { nudges } from './training/nudged.js';
import { isBefore } from './training/pinning.js';
import { place } from './training/place.js';

/** @import { Act, Frame, Guest, Panel, Pinned } from '../state/types.js' */
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

/** A teacher may leave out all that leads away: then the card stays as well. @param {Frame} frame */
const stays = ({ settings, chosen: { guest } }) => settings.hide.includes('learn') && guest && !('list' in guest);

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
function back(frame, act, guest) {
  const trains = 'challenge' in guest && guest.train !== undefined;
  if ('list' in guest || (stays(frame) && !trains)) return nothing;
  const press = () => (trains ? openByHand(act, guest.challenge) : openList(act));
  return html`<button type="button" class="guest-sign guest-back" aria-label=${textOf(trains ? 'training.by_hand' : 'learn.back')} @click=${press}>‹</button>`;
}

/** @param {Frame} frame @param {Act} act @param {Guest} guest @param {Card} card @param {unknown} [fold]  where it can be folded */
const inside = (frame, act, guest, { title, aside, body, foot, brief }, fold) => html`<header class="guest-head">
    <div class="guest-titled">${back(frame, act, guest)}<h2 id="guest-title" tabindex="-1" ${ref((title) => titleThere(title))}>${title}</h2></div>${aside}
  </header>
  ${
    fold && folded()
      ? html`${brief ? html`<div class="guest-brief">${brief}</div>` : nothing}`
      : html`<div class="guest-body" id="guest-body">${body}</div>${foot ? html`<footer class="guest-foot">${foot}</footer>` : nothing}`
  }
  <div class="guest-signs">${fold}${stays(frame) ? nothing : html`<button type="button" class="guest-sign" aria-label=${textOf('learn.away')} @click=${() => away(act)}>×</button>`}</div>`;

/** Esc closes, unless something in the card has taken it. @param {Frame} frame @param {Act} act @returns {(event: KeyboardEvent) => void} */
const leaves = (frame, act) => (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && !stays(frame)) away(act);
};

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
const beside = (
  frame,
  act,
  guest,
) => html`<section class="guest ${'list' in guest ? 'listing' : ''}" aria-labelledby="guest-title" @keydown=${leaves(frame, act)}>
  ${inside(frame, act, guest, cardOf(frame, act, guest))}
</section>`;

/**
 * In an embedded figure: where the sentence stands, or in a panel (panels.js); who embeds it chooses, so that nothing leads away from it.
 * @param {Frame} frame @param {Act} act @param {Panel} [panel]
 */
function inFrame(frame, act, panel) {
  const { guest } = frame.chosen;
  if (!guest || 'list' in guest) return undefined;
  if (panel === 'training' && standsOverAxis(frame, guest)) return timeline(frame, act);
  if (!standsIn(frame, guest, panel)) return undefined;
  const { title, aside, body, foot, short: briefly } = cardOf(frame, act, guest);
  const short = panel === undefined ? briefly : undefined;
  const whole = html`<div class="guest-body">${body}</div>${foot ? html`<footer class="guest-foot">${foot}</footer>` : nothing}`;
  return html`<section class="guest framed ${panel === undefined ? 'sentence' : ''} ${short ? 'short' : ''}" aria-labelledby="guest-title">
    <header class="guest-head"><h2 id="guest-title" tabindex="-1">${title}</h2>${aside}${short ? html`<span class="guest-next">${short.foot}${foldButton()}</span>` : nothing}</header>
    ${short ? html`<div class="guest-short">${short.body}</div>${folded() ? nothing : html`<div class="guest-whole">${whole}</div>`}` : whole}
  </section>`;
}

/** The tab of such a panel tells a voice which lesson or challenge it is. @param {Frame} frame @param {Panel} panel */
function tab(frame, panel) {
  if (panel !== panelOf(frame.chosen.guest, frame.settings.panels)) return undefined;
  return pieces(`tabs.${panel}`, { title: title(frame) ?? '' }, (words) => html`<span class="unseen">${words}</span>`);
}

/** @param {Frame} frame @param {Act} act @param {Guest} guest */
function docked(frame, act, guest) {
  const card = cardOf(frame, act, guest);
  const row = folded() ? 'folded' : '';
  if ('list' in guest) return dialog(inside(frame, act, guest, card), () => away(act));
  return html`<section class="guest docked ${row}" aria-labelledby="guest-title" @keydown=${leaves(frame, act)} ${ref(placeDock)}>
    ${inside(frame, act, guest, card, foldButton())}
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
  nudges,
  original,
  paper,
  /** The button in the head of the page. @param {Frame} frame @param {Act} act */
  press,
  /** How a pinned run is called, where the guest has pinned it. @param {Pinned} pinned */
  pinned: (pinned) => (isBefore(pinned) ? textOf('training.pinned') : undefined),
  startOver,
  tab,
  title,
  where: place,
};
