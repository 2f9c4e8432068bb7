/** The card of a training: how far it is, the way there, and what it goes by. */
import { html, nothing, svg } from 'lit-html';
import { pieces, textOf } from '../../words/text.js';
import { challengeNamed } from '../challenges/challenges.js';
import { posedTo } from '../challenges/posed.js';
import { isFree, placesOf } from '../challenges/sliders.js';
import { openByHand } from '../opening.js';
import { legend } from './beside.js';
import { cell } from './cell.js';
import { chart, lossOf } from './chart.js';
import { code } from './code.js';
import { drawnFor, isOver, MOST, newest, passesAll } from './course.js';
import { exam } from './exam.js';
import { measuredOf } from './measured.js';
import { moments } from './moments.js';
import { reading } from './reading.js';
import {
  courseHere,
  look,
  momentHere,
  oneUpdate,
  PACES,
  pace,
  pause,
  play,
  plays,
  refused,
  settle,
  startOver,
} from './running.js';
import { runBeside } from './runs.js';
import { settings } from './settings.js';
import { hasWeights } from './showing.js';
import { learnedBy } from './what.js';
import { whyNot } from './whynot.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Level } from '../challenges/level.js' */
/** @import { Course, Moment } from './course.js' */
/** @import { Guest } from './settings.js' */

const ICONS = {
  play: 'M4 2.5v11l9-5.5z',
  pause: 'M4 2.5h3v11H4zM9 2.5h3v11H9z',
  one: 'M3 2.5v11L10.5 8zM11 2.5h2v11h-2z',
};

/** @param {keyof typeof ICONS} icon @param {string} look @param {boolean} rests @param {() => void} press */
const button = (icon, look, rests, press) =>
  html`<button type="button" class="transport-icon ${look}" aria-label=${textOf(`training.${icon}`)} title=${textOf(`training.${icon}`)}
    aria-disabled=${rests ? 'true' : nothing} @click=${() => rests || press()}>${svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[icon]}></path></svg>`}</button>`;

/** @param {Event} event */
const setPace = ({ target }) => {
  pace.value = Number(/** @type {HTMLSelectElement} */ (target).value);
};

/** @param {boolean} rests */
const transport = (rests) => html`<div class="training-transport" role="group" aria-label=${textOf('training.name')}>
    ${plays() ? button('pause', 'play primary', false, pause) : button('play', 'play primary', rests, play)}
    ${button('one', '', rests || plays(), oneUpdate)}
    <select aria-label=${textOf('training.pace')} @change=${setPace}>${PACES.map(
      (one) =>
        html`<option value=${one} ?selected=${one === pace.value}>${textOf('training.paces', { pace: one })}</option>`,
    )}</select>
  </div>`;

/** What there is to say beside the numbers, in one sentence. @param {Frame} frame @param {Course} course @param {Moment|undefined} here */
function note({ engine, whole }, course, here) {
  const last = newest(course);
  if (refused.value) return refused.value;
  if (engine.kind !== 'ready') return textOf('training.waits');
  if (here && !plays() && !hasWeights(whole, here)) return textOf('training.changed');
  if (course.diverged) return textOf('training.diverged', { update: (last?.update ?? 0) + 1, last: last?.update ?? 0 });
  if (here && passesAll(course, here) && !plays())
    return textOf('training.learned', { update: here.update, drawn: drawnFor(course) });
  return isOver(course) ? textOf('training.most', { most: MOST }) : '';
}

/** @param {Moment|undefined} here @param {Course} course */
const standing = (here, course) =>
  html`<p class="training-standing">${
    here
      ? pieces(
          'training.standing',
          { loss: lossOf(here), passed: here.passed, tests: course.tests, drawn: drawnFor(course) },
          (words) => html`<b>${words}</b>`,
        )
      : '\u00a0'
  }</p>`;

/** How many weights may be moved. @param {Frame} frame @param {Level} level  as it is posed */
const freeIn = ({ kind, whole }, level) =>
  [...placesOf(kind, whole.H)].filter(([name, { of }]) => of === 'weights' && isFree(level, name)).length;

/** From the start again. @param {Frame} frame */
const again = ({ engine }) => {
  const rests = engine.kind !== 'ready';
  return html`<button type="button" aria-disabled=${rests ? 'true' : nothing} @click=${() => rests || startOver()}>${textOf('training.over')}</button>`;
};

/** The training in a card, whoever's it is; or only why the cell that is there cannot learn. @param {Frame} frame @param {Act} act @param {Guest} guest */
export function learning(frame, act, guest) {
  const level = posedTo(learnedBy(guest), frame.kind, frame.whole);
  const why = level ? whyNot(frame, level) : 'none';
  if (why || !level)
    return {
      body: html`<p class="challenge-note">${textOf(`training.${why}`)}</p>
        ${why === 'none' ? html`<div class="training-settings">${cell(frame, act, guest)}</div>` : nothing}`,
    };
  const course = /** @type {Course} */ (courseHere());
  const here = momentHere();
  const other = runBeside(course);
  const said = note(frame, course, here);
  const rests = frame.engine.kind !== 'ready' || isOver(course);
  const shown = standing(here, course);
  const axis = html`${chart(course, other, here, { look, settle })}
    ${other ? legend(course, other, here) : nothing}
    ${said ? html`<p class="challenge-note" role="status">${said}</p>` : nothing}`;
  const hands = html`${transport(rests)} ${moments(course, here, { look, settle })}`;
  const body = html`<div class="challenge training">
    <p>${textOf('training.about', { numbers: freeIn(frame, level) })}</p>
    ${frame.room.arrangement === 'beside' ? shown : nothing}
    ${axis}
    <div class="training-hands">${hands} ${settings(frame, act, guest, course.terms)}</div>
    ${reading(frame.kind, course, here)}
    ${exam(frame, course, here)}
    ${code(course, here)}
    ${measuredOf(level.name)}
  </div>`;
  const short = html`<div class="challenge training">${axis}<div class="training-hands">${hands}</div></div>`;
  return { body, shown, foot: again(frame), brief: transport(rests), short: { body: short, foot: nothing } };
}

/** @param {Frame} frame @param {Act} act @param {Guest & {challenge: string}} guest @returns {import('../guest.js').Card} */
export function trainingCard(frame, act, guest) {
  const own = challengeNamed(guest.challenge);
  if (!own) return { title: '', body: nothing };
  const title = textOf('training.title', { title: own.title ?? own.name });
  const byHand = html`<button type="button" @click=${() => openByHand(act, own.name)}>${textOf('training.by_hand')}</button>`;
  const { body, shown, foot, brief, short } = learning(frame, act, guest);
  const aside = frame.room.arrangement === 'beside' ? nothing : shown;
  return { title, aside, body, foot: foot ? html`${foot} ${byHand}` : byHand, brief, short };
}
