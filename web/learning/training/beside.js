/** Two trainings on the same axes: what each is called, and where the one that stays beside was at the update that is looked at. */
import { html, svg } from 'lit-html';
import { languageTag, textOf } from '../../words/text.js';
import { lossOf } from './chart.js';
import { drawnFor, nearest, newest } from './course.js';
import { NAMES } from './options.js';
import { drop } from './runs.js';
import { usualSteps } from './settings.js';

/** @import { Course, Moment } from './course.js' */

/** By what one differs from the other. @param {Course} one @param {Course} other */
export function calledBeside({ level, terms }, other) {
  const [{ kind, units }, cell] = [level.cell, other.level.cell];
  const list = new Intl.ListFormat(languageTag(), { type: 'unit', style: 'short' });
  return list.format([
    ...(kind === cell.kind ? [] : [textOf(`kinds.${kind}`)]),
    ...(units === cell.units ? [] : [textOf('training.units_there', { units })]),
    ...NAMES.filter((name) => terms[name] !== other.terms[name]).map((name) =>
      textOf('training.named', { name: textOf(`training.${name}`), value: String(terms[name] ?? usualSteps(level)) }),
    ),
  ]);
}

/** @param {string} look */
const line = (look) =>
  svg`<svg class="training-curve" viewBox="0 0 24 4" aria-hidden="true"><path class=${look} d="M0 2H24"></path></svg>`;

/** @param {Course} course @param {Course} other @param {Moment|undefined} here */
export function legend(course, other, here) {
  const name = calledBeside(other, course);
  const there = /** @type {Moment} */ (here ? nearest(other.moments, here.update) : newest(other));
  const { update, passed } = there;
  const said = textOf('training.beside', {
    name,
    update,
    loss: lossOf(there),
    passed,
    tests: other.tests,
    drawn: drawnFor(other),
  });
  return html`<ul class="training-runs">
    <li>${line('')} ${calledBeside(course, other)}</li>
    <li>${line('training-beside')} ${said} <button type="button" aria-label=${textOf('training.drop', { name })} title=${textOf('training.drop', { name })} @click=${() => drop(other)}>×</button></li>
  </ul>`;
}
