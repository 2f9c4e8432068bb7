/** Every parameter of the cell by slider and by exact value: a row for each part with weights, and one for the start values. */
import { html, nothing } from 'lit-html';
import { NUMBERS } from '../address/parameters.js';
import { keyFor } from '../kinds/borrowed.js';
import { PARAMETERS } from '../kinds/parameters.js';
import { brought } from '../later/brought.js';
import { control } from '../pieces/control.js';
import { lock } from '../pieces/lock.js';
import { moment } from '../pieces/moment.js';
import { printed, signed } from '../pieces/print.js';
import { undoButton } from '../pieces/undo.js';
import { placeOf } from '../state/place.js';
import { isMany } from '../units/shape.js';
import { titleOf } from '../words/preset.js';
import { pieces, textOf, textOr } from '../words/text.js';
import { resting } from './standing.js';

/** @import { Act, Frame } from '../state/types.js' */
/** @import { Gated, StateRow } from '../kinds/kind.js' */

/** What is higher where a weight is. */
const sum = () =>
  pieces(
    'controls.sum',
    {},
    () => html`<span class="symbol">wx</span> + <span class="symbol">uh</span> + <span class="symbol">b</span>`,
  );

/** @param {string} letter @param {string} [below] */
const symbol = (letter, below = '') => html`<span class="symbol">${letter}</span>${below && html`<sub>${below}</sub>`}`;

/** What a row makes of this step, at every stage: whoever changes it sees its effect beside it. @param {Frame} frame @param {Gated} gated */
function made(frame, { part, stage, signed: twoSided }) {
  const { step, unit } = frame.cursor;
  if (placeOf(frame, { step, stage }) > frame.shown) return nothing;
  const { value } = moment(frame, step, unit).part(part);
  const number = (twoSided ? signed : printed)(value);
  return html`<span class="controls-made">${pieces('controls.makes', { value: number }, (words) => html`<span class="unseen">${words}</span>`)}</span>`;
}

/** What a control of a weight shows and does. @param {Frame} frame @param {Act} act @param {string} name  of its array */
const ofWeight = (frame, act, name) => ({
  where: name,
  value: act.weightIn(frame.wanted, name),
  original: act.weightIn(frame.usual, name),
  set: (/** @type {number} */ value) => act.setWeight(name, value),
  reset: () => act.resetWeight(name),
});

/** @param {Frame} frame @param {Act} act @param {Gated} gated */
function gatedRow(frame, act, gated) {
  const { part, name } = gated;
  const effect = { effect: textOf(keyFor(frame.kind.name, (owner) => `${owner}.effect.${part}`)) };
  return html`<fieldset class="controls-row ${part}" aria-label=${name} ?disabled=${frame.settings.lock.includes('weights')} data-part=${part}>
    <div class="controls-name"><b>${name}</b>${made(frame, gated)}<small>${pieces('controls.effect', effect, () => html`<span>${sum()} </span>`)}</small></div>
    ${PARAMETERS.map(({ letter, symbol: sign }) => {
      const own = ofWeight(frame, act, `${part}.${letter}`);
      const drawn = () =>
        control(frame, act, {
          part,
          letter,
          symbol: symbol(sign),
          label: textOf(`controls.${letter}`, { part: name }),
          ...own,
        });
      return resting(frame, drawn, frame.wanted.weights[own.where], own.original);
    })}
  </fieldset>`;
}

/** @param {Frame} frame @param {Act} act @param {StateRow} row */
function start(frame, act, { symbol: letter, part, meaning }) {
  const unit = frame.cursor.unit;
  return html`<fieldset class=${part} ?disabled=${frame.settings.lock.includes('starts')} data-part=${part}>
    ${control(frame, act, {
      symbol: html`${symbol(letter, frame.direction === 'backward' ? String(frame.trace.T + 1) : '0')} <span class="controls-word">${textOf(`state.${part}_short`)}</span>`,
      label: meaning,
      where: part,
      at: unit,
      value: frame.wanted.starts[part]?.[unit] ?? 0,
      original: frame.usual.starts[part]?.[unit] ?? 0,
      set: (value) => act.setStart(part, value),
      reset: () => act.resetStart(part),
    })}
  </fieldset>`;
}

/** An array beside those of the parts: “p_f” is p with f as its subscript. @param {Frame} frame @param {Act} act @param {{name: string, symbol: string}} array */
function extra(frame, act, { name, symbol: letters }) {
  const [letter = '', below] = letters.split('_');
  const { part, symbol: sign } = frame.kind.placeOfArray(name);
  return html`<fieldset class=${part} ?disabled=${frame.settings.lock.includes('weights')} data-part=${part}>
    ${control(frame, act, {
      part,
      letter: sign,
      symbol: symbol(letter, below),
      label: textOf('controls.extra_one', { symbol: letters.replace('_', ' ') }),
      ...ofWeight(frame, act, name),
    })}
  </fieldset>`;
}

/** @param {Frame} frame @param {Act} act */
function extras(frame, act) {
  const { name, extra: arrays } = frame.kind;
  if (arrays.length === 0) return nothing;
  return html`<div class="controls-row" role="group" aria-label=${textOf('controls.extra')}>
    <div class="controls-name"><b>${textOr(`${name}.extra`, textOf('controls.extra'))}</b><small>${textOr(`${name}.extra_effect`, '')}</small></div>
    ${arrays.map((array) => extra(frame, act, array))}
  </div>`;
}

/** Where each weight is one number. @param {Frame} frame @param {Act} act */
const rows = (frame, act) => html`<div class="controls-row controls-heads">
    <small>${sum()}</small>
    ${PARAMETERS.map(({ letter, symbol: sign }) => html`<small>${pieces(`controls.head_${letter}`, {}, () => symbol(sign))}</small>`)}
  </div>
  ${frame.kind.parts.map((gated) => gatedRow(frame, act, gated))}
  ${extras(frame, act)}`;

/** @param {Frame} frame @param {Act} act */
export function controls(frame, act) {
  const many = isMany(frame.wanted) && brought.edited?.grids(frame, act);
  const { lock: locked } = frame.settings;
  const rests = frame.presetName === frame.origin.name || NUMBERS.every((what) => locked.includes(what));
  const over = brought.learning?.startOver(frame);
  const resetAll = () => {
    for (const { where } of frame.notices) act.accept(where);
    (over ?? act.resetAll)();
    act.commit();
  };
  return html`<section class="controls" aria-labelledby="controls-title" tabindex="-1">
    <h2><span id="controls-title">${textOf('controls.title', { direction: frame.other ? frame.direction : '' })}</span> <small>${many ? many.size : locked.includes('weights') ? lock() : textOf('controls.range')}</small></h2>
    ${brought.carried?.(frame)}
    ${many ? many.weights : rows(frame, act)}
    <div class="controls-row" role="group" aria-label=${textOf('controls.starts')}>
      <div class="controls-name"><b>${textOf('controls.starts')} ${locked.includes('starts') ? lock() : nothing}</b><small>${textOf('controls.before', { direction: frame.direction, steps: frame.trace.T })}</small></div>
      ${frame.kind.states.map((row) => start(frame, act, row))}
      <span class="controls-back">${undoButton(frame, act)}<button type="button" class="controls-all" title=${over ? nothing : textOf('controls.preset', { preset: titleOf(frame.origin) })} aria-disabled=${rests ? 'true' : nothing}
        @click=${() => rests || resetAll()}>${textOf('controls.reset')}</button></span>
    </div>
  </section>`;
}
