/** The loss over the updates, under it how many tests pass; and the moment that is looked at, which can be moved along it. */
import { html, nothing, svg } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { textOf } from '../../words/text.js';
import { drawnFor, newest } from './course.js';

/** @import { Course, Moment } from './course.js' */

/** The chart is stretched to the width of the card; its strokes are not. */
const WIDTH = 100;
const HEIGHT = 60;
/** A loss below it is drawn as it. */
const LEAST = 1e-6;
/** Ends of the axis of updates. */
const ENDS = [50, 100, 200, 500, 1000, 2000, 5000, 10_000];

const hundredths = (/** @type {number} */ number) => Math.round(100 * number) / 100;

/** @param {number} update */
const endFor = (update) => ENDS.find((end) => end >= update) ?? update;

/** The powers of ten that all losses lie between. @param {readonly number[]} losses */
function powers(losses) {
  const logs = losses.map((loss) => Math.log10(Math.max(loss, LEAST)));
  const [low, high] = [Math.floor(Math.min(...logs, -2)), Math.ceil(Math.max(...logs, 0))];
  return Array.from({ length: high - low + 1 }, (_, index) => high - index);
}

/** Of too many powers every second one has its number. @param {readonly number[]} all @param {(power: number) => number} y */
const scale = (all, y) =>
  all.map((power, index) =>
    all.length > 5 && index % 2
      ? nothing
      : html`<span style="top:${hundredths((100 * y(power)) / HEIGHT)}%">${power < -3 ? `10${raised(power)}` : String(10 ** power)}</span>`,
  );

/** @param {number} power */
const raised = (power) => String(power).replace(/./g, (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)] ?? '');

/** Up to each moment from the one before, the darker the more tests pass. @param {Course} course @param {number} end @param {number} [to] */
const strip = ({ moments, tests }, end, to = end) =>
  svg`<svg viewBox="0 0 ${end} 1" preserveAspectRatio="none" aria-hidden="true">${moments.map(
    ({ update, passed }, index) => {
      const before = moments[index - 1]?.update ?? 0;
      return svg`<rect class=${update > to ? 'later' : ''} x=${before} width=${update - before} height="1" fill-opacity=${hundredths(passed / (tests || 1))}></rect>`;
    },
  )}</svg>`;

/** Numbers on the axis of updates, where that of the moment leaves room for them. @param {number} end @param {number} here */
const ticks = (end, here) => [0, end / 2, end].filter((update) => Math.abs(update - here) > 0.07 * end);

/** Those whose loss is known. @param {Course|undefined} course */
const knownOf = (course) => course?.moments.filter(({ loss }) => !Number.isNaN(loss)) ?? [];

/**
 * @param {Course} course
 * @param {Course|undefined} other  beside it, on the same axes
 * @param {Moment|undefined} moment  that is looked at
 * @param {{look: (update: number) => void, settle: () => void}} hands
 */
export function chart(course, other, moment, { look, settle }) {
  const { tests } = course;
  const drawn = drawnFor(course);
  const last = newest(course)?.update ?? 0;
  const here = moment ?? { update: 0, loss: Number.NaN, passed: 0 };
  const end = endFor(Math.max(last, (other && newest(other)?.update) ?? 0));
  const [known, there] = [knownOf(course), knownOf(other)];
  const all = powers([...known, ...there].map(({ loss }) => loss));
  const [high = 0, low = -2] = [all[0], all.at(-1)];
  const y = (/** @type {number} */ power) => (HEIGHT * (high - power)) / (high - low);
  const point = (/** @type {Moment} */ { update, loss }) =>
    `${hundredths((WIDTH * update) / end)} ${hundredths(y(Math.log10(Math.max(loss, LEAST))))}`;
  const path = (/** @type {readonly Moment[]} */ some) => (some.length > 0 ? `M${some.map(point).join('L')}` : '');
  const input = (/** @type {Event} */ { target }) => look(Number(/** @type {HTMLInputElement} */ (target).value));
  const said = textOf('training.at', { update: here.update, loss: lossOf(here), passed: here.passed, tests, drawn });
  return html`<div class="training-chart" dir="ltr" style="--at:${hundredths((100 * here.update) / end)}%;--last:${last / end}">
    <div class="training-updates" aria-hidden="true">${ticks(end, here.update).map((update) => html`<span style="left:${(100 * update) / end}%">${update}</span>`)}<b>${here.update}</b></div>
    <small class="training-loss-name" aria-hidden="true">${textOf('training.loss')}</small>
    <div class="training-scale" aria-hidden="true">${scale(all, y)}</div>
    <svg class="training-curve" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path class="training-grid" d=${all.map((power) => `M0 ${hundredths(y(power))}H${WIDTH}`).join('')}></path>
      <path class="training-beside" d=${path(there)}></path>
      <path class="training-later" d=${path(known)}></path>
      <path class="training-line" d=${path(known.filter(({ update }) => update <= here.update))}></path>
    </svg>
    <small class="training-named" aria-hidden="true">${textOf('training.tests', { drawn })}</small>
    <div class="training-tests">${strip(course, end, here.update)}</div>
    ${other ? html`<div class="training-tests-beside">${strip(other, end)}</div>` : nothing}
    <i class="training-here"></i>
    <input type="range" min="0" max=${Math.max(last, 1)} step="1" .value=${live(String(here.update))} aria-label=${textOf('training.update')}
      aria-valuetext=${said} ?disabled=${last === 0} @input=${input} @change=${settle}>
  </div>`;
}

/** @param {Pick<Moment, 'loss'>} moment */
export const lossOf = ({ loss }) => (Number.isNaN(loss) ? '–' : String(Number(loss.toPrecision(2))));
