/** Beside the ring in the chart: the guess as a number that can be typed, and the way to the answer. */
import { html } from 'lit-html';
import { field } from '../../pieces/field.js';
import { signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import { answer, stepAsked } from './covering.js';
import { guess, guessAt } from './guesses.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { StateRow } from '../../kinds/kind.js' */

const WHERE = 'guess';

/** @param {Frame} frame @param {Act} act @param {StateRow} state */
export function guessBox(frame, act, { name, symbol }) {
  const step = stepAsked();
  const { notices } = frame;
  const { refuse, accept } = act;
  const label = textOf('predict.name', { symbol, step });
  const value = guessAt(frame, step) ?? 0;
  const set = (/** @type {number} */ to) => guess(frame, step, to);
  return html`<div class="lesson-task guess-box"><span class="lesson-mark" aria-hidden="true">?</span>
    <p><b>${textOf('predict.asks', { name, step })}</b></p>
    <div class="guess-field">${field({ label, where: WHERE, value, step: 0.1, print: signed, notices, set, commit: () => {}, refuse, accept })}
      <button type="button" class="primary" @click=${answer}>${textOf('predict.show')}</button></div>
  </div>`;
}
