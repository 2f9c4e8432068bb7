/** A challenge on a worksheet: its goal and its tests, with room for what comes; the weights that are to be found are blank. */
import { html } from 'lit-html';
import { typed } from '../../pieces/print.js';
import { inOrder } from '../../state/place.js';
import { textOf } from '../../words/text.js';
import { bandOf } from './bands.js';
import { challengeNamed } from './challenges.js';
import { called } from './impossible.js';
import { posed } from './posed.js';
import { nameOf } from './rows.js';
import { isFree, placesOf } from './sliders.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Paper } from '../../worksheet/sheet.js' */
/** @import { Level, Test } from './level.js' */

/** So many steps stand beside each other. */
const ACROSS = 15;

/** What passes at a step, short. @param {Level} level @param {number|null|undefined} wanted */
function passing(level, wanted) {
  const band = bandOf(level, wanted);
  if (!band) return '';
  if (level.pass.tolerance !== undefined) return typed(Number(wanted), 0);
  const { low, high } = band;
  if (!Number.isFinite(high)) return `≥ ${typed(low)}`;
  return Number.isFinite(low) ? `${typed(low)}…${typed(high)}` : `≤ ${typed(high)}`;
}

/** A stretch of a test as a small table. @param {Level} level @param {Test} test @param {string} letter  of what is read @param {number} first  its first step, from 0 */
function stretch(level, { inputs, wanted }, letter, first) {
  const steps = inputs.slice(first, first + ACROSS).map((input, index) => ({ input, wanted: wanted[first + index] }));
  return html`<table class="worksheet-test" dir="ltr">
    <tr><th scope="row">${textOf('challenge.paper_input')}</th>${steps.map(({ input }) => html`<td>${typed(input, 0)}</td>`)}</tr>
    <tr><th scope="row">${textOf('challenge.paper_wanted', { letter })}</th>${steps.map((step) => html`<td>${passing(level, step.wanted)}</td>`)}</tr>
    <tr><th scope="row">${textOf('challenge.paper_got')}</th>${steps.map(() => html`<td></td>`)}</tr>
  </table>`;
}

/** @param {Level} level @param {Test} test @param {number} index @param {string} letter */
function asked(level, test, index, letter) {
  const firsts = test.inputs.flatMap((_, step) => (step % ACROSS === 0 ? [step] : []));
  return html`<div class="worksheet-tested"><b>${nameOf(test, index)}</b>${firsts.map((first) => stretch(level, test, letter, first))}</div>`;
}

/** Before the first step, with the numbers unknown that are to be found. @param {Level} level @param {Frame} frame @returns {Frame} */
function toFind(level, frame) {
  const { kind, request, trace, cursor, settings } = frame;
  const found = { weights: { ...request.weights }, starts: { ...request.starts } };
  for (const [name, { of, array, at }] of placesOf(kind, request.H)) {
    if (isFree(level, name)) found[of][array] = (found[of][array] ?? []).with(at, Number.NaN);
  }
  const starts = kind.states.map(({ part, start }) => [start, found.starts[part]]);
  return {
    ...frame,
    request: { ...request, ...found },
    trace: { ...trace, values: { ...trace.values, ...Object.fromEntries(starts) } },
    cursor: { ...cursor, step: inOrder(frame, 1) },
    settings: { ...settings, hide: ['answer'] },
    shown: 0,
  };
}

/** What is read, as a letter; '' where it is of several units. @param {Level} level @param {Kind} kind */
const letterOf = ({ read: { of, weights } }, kind) => (weights.length === 1 ? (kind.stateNamed(of)?.symbol ?? '') : '');

/** @param {Frame} frame @param {{challenge: string}} guest @returns {Paper|undefined} */
export function challengePaper(frame, { challenge }) {
  const own = challengeNamed(challenge);
  if (!own) return undefined;
  const { kind, whole } = frame;
  const level = posed(own, kind, whole.H);
  const letter = letterOf(level, kind);
  const { par = 0, pass } = level;
  return {
    title: own.title ?? own.name,
    about: called(level.cell),
    told: html`<p lang="en" dir="auto">${own.goal}</p>`,
    questions: [
      textOf('challenge.paper_find', { par }),
      html`${textOf('challenge.paper_tests', { tolerance: pass.tolerance === undefined ? 'no' : typed(pass.tolerance) })}
        ${level.tests.map((test, index) => asked(level, test, index, letter))}`,
    ],
    frame: toFind(level, frame),
  };
}
