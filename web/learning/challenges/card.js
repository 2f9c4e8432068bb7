/** The card of a challenge: its goal, how many tests pass, each of them, and help. */
import { html, nothing } from 'lit-html';
import { pieces, textOf } from '../../words/text.js';
import { challengeNamed } from './challenges.js';
import { help, told } from './help.js';
import { badges, otherCell } from './impossible.js';
import { counts, marksIn } from './marks.js';
import { posed } from './posed.js';
import { rows } from './rows.js';
import { beliefAt } from './setting.js';
import { solvedWith } from './solved.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Level } from './level.js' */
/** @import { Marks } from './marks.js' */

/** A bar for each test that is seen, and how they stand in words. @param {readonly {passed?: boolean}[]} tests @param {unknown} said */
const standing = (tests, said) =>
  html`<p class="challenge-standing"><span class="challenge-bars-row" aria-hidden="true">${tests.map(({ passed }) => html`<i class=${passed ? 'passed' : ''}></i>`)}</span><span class="challenge-count">${said}</span></p>`;

/** @param {Marks} marks */
const known = (marks) =>
  standing(
    marks.tests,
    pieces('challenge.passing', counts(marks), (words) => html`<small>${words}</small>`),
  );

/** Why nothing is known of the tests; what Python says in the blink of an eye has its place. @param {Frame} frame @param {ReturnType<typeof marksIn>} found @param {Level} level */
function unknown({ engine, whole }, { what }, { tests }) {
  if (what) return html`<p class="challenge-note">${what}</p>`;
  if (whole.D > 1) return nothing;
  return standing(
    tests.map(() => ({})),
    engine.kind === 'ready' ? '\u00a0' : textOf('challenge.waits'),
  );
}

/** @param {Frame} frame @param {Act} act @param {{challenge: string}} guest @returns {import('../guest.js').Card} */
export function challengeCard(frame, act, { challenge }) {
  const own = challengeNamed(challenge);
  if (!own) return { title: '', body: nothing };
  const { kind, whole } = frame;
  const level = posed(own, kind, whole.H);
  const found = whole.D === 1 ? marksIn(frame, level) : { waits: false, what: '' };
  const { marks } = found;
  const belief = marks && !marks.passed && marks.weights > 0 ? beliefAt(level, kind, whole) : undefined;
  const body = html`<div class="challenge">
    <p class="challenge-goal" lang="en" dir="auto">${own.goal}</p>
    ${otherCell(frame, own)}
    ${marks ? known(marks) : unknown(frame, found, level)}
    ${marks?.passed ? solvedWith(level, marks) : nothing}
    ${rows(frame, level, marks)}
    ${belief ? html`<p class="challenge-note">${textOf('challenge.belief', { belief })}</p>` : nothing}
    ${told(frame, level)}
    ${badges(frame, own)}
  </div>`;
  // In the head where the card is docked and the page is wide (challenges.css).
  const aside = marks && frame.room.arrangement !== 'beside' ? known(marks) : nothing;
  const brief = marks?.passed
    ? solvedWith(level, marks)
    : html`<span class="lesson-state challenge-goal" lang="en" dir="auto">${own.goal}</span>${marks ? known(marks) : nothing}`;
  return { title: own.title ?? own.name, aside, body, foot: help(frame, act, level), brief };
}
