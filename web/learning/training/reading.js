/** What is read of a cell that is not the challenge's own: a weighted sum of its units and a number, both learned along. */
import { html } from 'lit-html';
import { signed } from '../../pieces/print.js';
import { pieces } from '../../words/text.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Course, Moment } from './course.js' */

/** A number before what it weighs, with its sign between the terms. @param {number} value @param {boolean} first */
function weighted(value, first) {
  const text = signed(value);
  if (first) return text.replace('+', '');
  return text.replace(/^([+−]?)/, (sign) => ` ${sign || '+'} `);
}

/** @param {Kind} kind @param {Course} course @param {Moment|undefined} moment  none before the first */
export function reading(kind, { level, terms }, moment) {
  const letter = kind.stateNamed(level.read.of)?.symbol;
  const state = (/** @type {number} */ unit) => html`<i class="symbol">${letter}</i><sub>${unit + 1}</sub>`;
  const { v = [], a: [shift = 0] = [] } = moment?.read ?? {};
  const sum =
    v.length > 0
      ? html`${v.map((value, unit) => html`${weighted(value, unit === 0)}·${state(unit)}`)}${weighted(shift, false)}`
      : html`<i class="symbol">v</i>·<i class="symbol">${letter}</i> + <i class="symbol">a</i>`;
  return terms.read_out
    ? html`<p class="training-reading">${pieces('training.reading', {}, () => html`<span dir="ltr">${sum}</span>`)}</p>`
    : '';
}
