/** The tests, each as a row: passed or not, what it is called, where it first goes wrong, and its picture. Pressed it stands on the axis. */
import { html, nothing } from 'lit-html';
import { exact, signed, typed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import { bandOf } from './bands.js';
import { blameOf } from './blame.js';
import { countsFrom } from './fields.js';
import { isOnAxis, putOnAxis } from './onaxis.js';
import { picture } from './picture.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Band } from './bands.js' */
/** @import { Level, Test } from './level.js' */
/** @import { Mark, Marks } from './marks.js' */
/** @typedef {{test: Test, name: string, mark?: Mark|undefined}} Row */

/** Its words, or its number and where it starts; a word that is no more than a zero goes without saying. @param {Test} test @param {number} index */
export function nameOf({ words, inputs, cell_start }, index) {
  const said = words?.filter((_, step) => inputs[step] !== 0) ?? [];
  if (said.length > 0) return said.join(' … ');
  const [start] = [cell_start ?? []].flat();
  return textOf('challenge.test', { number: index + 1, start: start === undefined ? 'no' : exact(start) });
}

/** What passes there, in words. @param {Level} level @param {number} wanted */
export function passes(level, wanted) {
  if (level.pass.tolerance !== undefined)
    return textOf('challenge.within', { wanted: typed(wanted), tolerance: typed(level.pass.tolerance) });
  const { low, high } = /** @type {Band} */ (bandOf(level, wanted));
  const ends = { least: typed(low), most: typed(high) };
  if (!Number.isFinite(high)) return textOf('challenge.at_least', ends);
  return textOf(Number.isFinite(low) ? 'challenge.between' : 'challenge.at_most', ends);
}

/** @param {Level} level @param {Row} row */
function spoken(level, { test, name, mark }) {
  if (!mark) return name;
  if (mark.passed) return textOf('challenge.says_passed', { name });
  const wanted = passes(level, test.wanted[mark.wrong - 1] ?? Number.NaN);
  const value = signed(mark.got[mark.wrong - 1] ?? Number.NaN);
  return textOf('challenge.says_failed', { name, step: mark.wrong, value, wanted });
}

/** @param {Frame} frame @param {Level} level @param {Row} row @param {boolean} here */
function rowOf(frame, level, row, here) {
  const { test, name, mark } = row;
  const sign = mark ? (mark.passed ? '✓' : '✗') : '';
  const state = !mark
    ? ''
    : mark.passed
      ? textOf('challenge.passed')
      : textOf('challenge.failed', { step: mark.wrong, value: signed(mark.got[mark.wrong - 1] ?? Number.NaN) });
  const press = () => putOnAxis(level, test, mark?.wrong || countsFrom(test));
  const blame = here && mark ? blameOf(frame, mark) : '';
  return html`<li class=${mark && !mark.passed ? 'failed' : nothing}><button type="button" class="challenge-test" aria-current=${here ? 'true' : nothing} @click=${press}>
      <span class="unseen">${spoken(level, row)}</span><span class="challenge-sign" aria-hidden="true">${sign}</span><span class="challenge-name" aria-hidden="true"><span>${name}</span><small>${state}</small></span>${picture(level, test, mark)}
    </button>${blame ? html`<p class="challenge-blame">${blame}</p>` : nothing}</li>`;
}

/** @param {Frame} frame @param {Level} level  as it is posed @param {Marks} [marks] */
export function rows(frame, level, marks) {
  /** @type {Row[]} */
  const all = level.tests.map((test, index) => ({ test, name: nameOf(test, index), mark: marks?.tests[index] }));
  if (marks?.counter) all.push({ test: marks.counter.test, name: textOf('challenge.counter'), mark: marks.counter });
  const onAxis = all.find(({ test }) => isOnAxis(frame, test));
  return html`<ol class="challenge-tests" style="--tests:${all.length}" aria-label=${textOf('challenge.tests')}>${all.map((row) => rowOf(frame, level, row, row === onAxis))}</ol>`;
}
