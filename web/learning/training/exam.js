/** The cell that is looked at, tried on 200 sequences of as many steps as one likes, which it may never have seen the like of. */
import { effect, signal, untracked } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { heard } from '../../state/beside.js';
import { pieces, textOf } from '../../words/text.js';
import { drawn } from '../drawn.js';
import { isOf, KEY as LENS, requestAt } from './course.js';

/** @import { Asked, Frame, Request } from '../../state/types.js' */
/** @import { Course, Moment } from './course.js' */
/** @typedef {{course: Course, update: number, steps: number, share: number}} Examined */

/** Under which it is asked. */
const KEY = 'exam';

const STEPS = [12, 25, 50, 60, 100, 200];

const steps = drawn(50);
const asking = signal(/** @type {Omit<Examined, 'share'> & {request: Asked}|undefined} */ (undefined));
const last = drawn(/** @type {Examined|undefined} */ (undefined));

/** @returns {[string, Request][]} */
export const asks = () => (asking.value ? [[KEY, asking.value.request]] : []);

/** What came of the last one, of this training. @param {Course} course */
export const examined = (course) =>
  last.value && isOf(last.value.course, course.level, course.terms) ? last.value : undefined;

/** @param {Course} course @param {Moment} moment */
export function examine(course, moment) {
  const many = steps.value;
  const request = requestAt(course, moment.weights, moment, { updates: 0, exam: many });
  asking.value = { course, update: moment.update, steps: many, request };
}

/** From now on. */
export function watchExams() {
  effect(() => {
    const now = asking.value;
    const told = heard.value.get(KEY);
    if (!now || told?.request !== now.request) return;
    untracked(() => {
      const share = 'lenses' in told ? told.lenses[LENS]?.exam?.[0] : undefined;
      const { request: _, ...of } = now;
      asking.value = undefined;
      if (share !== undefined) last.value = { ...of, share };
    });
  });
}

/** @param {Examined} one */
const result = ({ update, steps, share }) =>
  pieces('training.examined', { update, steps, share: percent(share, 3) }, (words) => html`<b>${words}</b>`);

/** @param {Frame} frame @param {Course} course @param {Moment|undefined} moment */
export function exam({ engine }, course, moment) {
  const rests = engine.kind !== 'ready' || !moment;
  const found = examined(course);
  const choose = (/** @type {Event} */ { target }) => {
    steps.value = Number(/** @type {HTMLSelectElement} */ (target).value);
  };
  return html`<div class="training-exam">
    <button type="button" aria-disabled=${rests ? 'true' : nothing} @click=${() => rests || examine(course, moment)}>${textOf('training.exam')}</button>
    <select aria-label=${textOf('training.exam')} @change=${choose}>${STEPS.map(
      (one) =>
        html`<option value=${one} .selected=${one === steps.value}>${textOf('training.exam_steps', { steps: one })}</option>`,
    )}</select>
    <span role="status">${found ? result(found) : nothing}</span>
  </div>`;
}
