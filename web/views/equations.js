/**
 * The lines of a step: in symbols, with this step's numbers, and the result. Each line is true when worked out by hand;
 * where no four decimals make it so, it says ≈.
 */
import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { brought } from '../later/brought.js';
import { moment } from '../pieces/moment.js';
import { spoken } from '../pieces/spoken.js';
import { placeOf } from '../state/place.js';
import { unitsOf } from '../units/here.js';
import { textOf } from '../words/text.js';
import { chunk } from './equations/notation.js';
import { curveInWords, rule } from './equations/rule.js';
import { workedLine } from './equations/worked.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Stage } from '../kinds/kind.js' */
/** @import { Moment } from '../pieces/moment.js' */
/** @import { Token } from './equations/tokens.js' */
/** @import { WorkedLine } from './equations/worked.js' */

/** How a sign is said; a fence is not. @type {Record<string, string>} */
const SIGNS = { '=': 'equals', '≈': 'about', '·': 'times', '+': 'plus', '−': 'minus' };

/** @param {Token} token */
function said({ kind, text }) {
  if (kind === 'number') return spoken(text);
  if (kind === 'fence') return '';
  return text in SIGNS ? textOf(`said.${SIGNS[text]}`) : textOf('said.of', { curve: curveInWords(text) });
}

/** @param {Pick<WorkedLine, 'chunks'|'result'>} line */
export function inWords({ chunks, result }) {
  const words = [...chunks.flat(), result].map(said);
  return words.filter(Boolean).join(' ').replaceAll(' ,', ',').replace(/^, /, '');
}

/** The line in symbols: no number stands in it. @param {Frame} frame @param {number} stage @param {boolean} many */
function inSymbols({ kind, direction }, stage, many) {
  const { name } = /** @type {Stage} */ (kind.stages[stage - 1]);
  return guard([kind, direction, many], () => {
    const { left, right, words } = rule(kind, stage, direction, many);
    return html`<math class="equations-symbol" aria-hidden="true">${left}</math>
    <math class="equations-rule" aria-label=${textOf('equations.rule', { name, words })}><mo form="infix" lspace="0" rspace=".25em">=</mo>${right}</math>`;
  });
}

/** @param {Frame} frame @param {Act} act @param {Moment} m @param {number} stage */
function row(frame, act, m, stage) {
  const { part, name } = /** @type {Stage} */ (frame.kind.stages[stage - 1]);
  const units = unitsOf(frame);
  const line = workedLine(frame, stage);
  const now = stage === frame.cursor.stage;
  const later = stage > frame.cursor.stage;
  // Where numbers are awaited the line stands there without them; its weights are known.
  const { awaited } = frame;
  const covered = !awaited && placeOf(frame, { step: m.step, stage }) > frame.shown;
  const state = awaited ? 'awaited' : covered ? 'covered' : later ? 'later' : 'reached';
  const told = { name, step: m.step, state, line: covered || awaited ? '' : inWords(line) };
  return html`<li class="equations-row ${part} ${now ? 'now' : ''} ${later ? 'todo' : ''}">
    <button type="button" class="equations-badge" data-part=${part} aria-label=${textOf('equations.go', { stage, name })}
      aria-current=${now ? 'step' : 'false'} tabindex="-1" aria-disabled=${covered ? 'true' : nothing} @click=${() => covered || act.goToStage(stage)}>${stage}</button>
    ${inSymbols(frame, stage, units !== undefined)}
    <span class="equations-words unseen">${textOf('equations.row', told)}</span>
    ${covered || awaited ? nothing : units?.products(frame, act, stage)}
    <span class="equations-worked" aria-hidden="true">${covered ? nothing : line.chunks.map(chunk)}</span>
    <span class="equations-result ${covered ? 'covered' : ''}" aria-hidden="true" data-part=${part}>${covered ? '?' : line.result.text}</span>
  </li>`;
}

/** @param {Frame} frame @param {Act} act */
export function equations(frame, act) {
  const m = moment(frame, frame.cursor.step, frame.cursor.unit);
  const units = unitsOf(frame);
  return html`<section class="equations ${units ? 'many' : ''}" aria-labelledby="equations-title">
    <h2 id="equations-title">${textOf('equations.title')}${units?.unit(frame, act)}${brought.learning?.lines(frame)}</h2>
    <ol class="equations-rows" dir="ltr">${frame.kind.stages.map((_, index) => row(frame, act, m, index + 1))}</ol>
  </section>`;
}
