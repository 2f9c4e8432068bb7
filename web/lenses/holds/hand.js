/**
 * The hand: a dialog without a curtain that holds a part of the cell at a value, from a step on or between two. It lies under the block of its
 * part, so that valve and highway stay in sight; where there is no room beside the figure, at the lower edge of the window.
 */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { parseNumber } from '../../address/number.js';
import { quoted } from '../../address/quoted.js';
import { meant, undecided } from '../../pieces/finger.js';
import { percent, signed } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder } from '../../state/place.js';
import { middleOf } from '../../views/cell/layout.js';
import { placed } from '../../views/cell/mirror.js';
import { pieces, textOf } from '../../words/text.js';
import { holdNow, unheldNow } from './held.js';
import { handNow, letGoOf, mayHold, put, setHand } from './holding.js';
import { away, DIALOG, WHERE } from './opening.js';
import { wheels } from './wheels.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Act, Frame, Hold } from '../../state/types.js' */
/** @import { Layout } from '../../views/cell/layout.js' */
/** @import { Hand } from './holding.js' */
/** @typedef {{frame: Frame, act: Act, held: Hand, gated: Gated}} Holding */

/** @param {Gated} gated @param {number} value */
const print = ({ signed: twoSided }, value) => (twoSided ? signed(value) : percent(value));

/** @param {Holding} holding @param {Partial<Hold>} patch */
function change({ frame, act, held }, patch) {
  const hold = { ...held.hold, ...patch };
  if (hold.unit === undefined) delete hold.unit;
  if (hold.last === undefined) delete hold.last;
  act.accept(WHERE);
  // What nothing has been held at yet is only prepared.
  if (held.index < 0 && !('value' in patch)) setHand({ ...held, hold });
  else {
    const count = frame.wanted.holds?.length ?? 0;
    setHand({ hold, index: held.index < 0 ? count : held.index });
    put(frame, act, held.index, hold);
  }
}

/** @param {Holding} holding @param {Partial<Hold>} patch */
function finish(holding, patch) {
  change(holding, patch);
  holding.act.commit();
}

/** A number, or for a gate its share: “30 %” and “30” are 0.3, and so is “0.3”. @param {Gated} gated @param {string} text */
function valueIn({ signed: twoSided }, text) {
  const parsed = parseNumber(text.replace('%', ''));
  if ('what' in parsed) return undefined;
  const share = !twoSided && (text.includes('%') || parsed.value > 1);
  const value = share ? parsed.value / 100 : parsed.value;
  return value >= (twoSided ? -1 : 0) && value <= 1 ? value : undefined;
}

/** @param {Holding} holding */
function valueField(holding) {
  const { act, held, gated } = holding;
  const text = print(gated, held.hold.value);
  const apply = (/** @type {Event} */ event) => {
    const typed = /** @type {HTMLInputElement} */ (event.target);
    const value = typed.value === text ? held.hold.value : valueIn(gated, typed.value);
    if (value !== undefined) return finish(holding, { value });
    const told = { given: quoted(typed.value), part: gated.called, signed: gated.signed ? 'yes' : 'no' };
    act.refuse(WHERE, textOf('hold.wrong_value', told));
  };
  return html`<input class="hold-field" type="text" autocomplete="off" spellcheck="false" aria-label=${textOf('hold.value', { part: gated.called })}
    .value=${live(text)} @change=${apply}>`;
}

/** Steps are those of the sequence; where the run goes backward, it holds from right to left. @param {Holding} holding @param {'first'|'last'} which */
function stepField(holding, which) {
  const { frame, act, held } = holding;
  const { trace } = frame;
  const { first, last } = held.hold;
  const end = textOf('hold.end');
  const step = which === 'first' ? first : last;
  const text = step === undefined ? end : String(inOrder({ trace }, step + 1));
  const between = which === 'first' ? [0, last ?? trace.T - 1] : [first, trace.T - 1];
  const [least = 1, most = 1] = between.map((at) => inOrder({ trace }, at + 1)).toSorted((one, other) => one - other);
  const apply = (/** @type {Event} */ event) => {
    const typed = /** @type {HTMLInputElement} */ (event.target);
    const given = typed.value.trim();
    if (which === 'last' && (given === '' || given.toLowerCase() === end)) return finish(holding, { last: undefined });
    const number = /^\d{1,4}$/.test(given) ? Number(given) : 0;
    if (number >= least && number <= most) return finish(holding, { [which]: inOrder({ trace }, number) - 1 });
    const told = { given: quoted(given), least, most, last: which === 'last' ? 'yes' : 'no' };
    act.refuse(WHERE, textOf('hold.wrong_step', told));
  };
  return html`<input class="hold-field short" type="text" inputmode=${which === 'first' ? 'numeric' : nothing} autocomplete="off" aria-label=${textOf(`hold.${which}`)}
    .value=${live(text)} @change=${apply}>`;
}

/** @param {Holding} holding */
function unitField(holding) {
  const { frame, held } = holding;
  if (frame.wanted.H === 1) return nothing;
  const { unit } = held.hold;
  const one = unit ?? frame.cursor.unit;
  const choose = (/** @type {Event} */ { target }) =>
    finish(holding, { unit: /** @type {HTMLSelectElement} */ (target).value === '' ? undefined : one });
  return html`<label>${textOf('hold.units')} <select @change=${choose}>
    <option value="" ?selected=${unit === undefined}>${textOf('hold.all_units')}</option>
    <option value=${one} ?selected=${unit !== undefined}>${textOf('hold.one_unit', { unit: one + 1 })}</option>
  </select></label>`;
}

/** @param {Holding} holding */
function slider(holding) {
  const { act, held, gated } = holding;
  const { part, called } = gated;
  const low = gated.signed ? -1 : 0;
  const { value } = held.hold;
  const share = (value - low) / (1 - low);
  const told = { part, value: gated.signed ? spoken(signed(value)) : percent(value) };
  const end = (/** @type {number} */ to, /** @type {string} */ name) =>
    html`<button type="button" class=${held.index >= 0 && value === to ? 'primary' : ''} aria-pressed=${held.index >= 0 && value === to} @click=${() => finish(holding, { value: to })}>${name}</button>`;
  return html`<div class="hold-row">${end(low, gated.signed ? '−1' : textOf('hold.shut'))}<input class="hold-slider" type="range" min=${low} max="1" step="0.01"
    style="--share:${share}" aria-label=${textOf('hold.value', { part: called })} aria-valuetext=${textOf('hold.value_now', told)} .value=${live(String(value))}
    @input=${meant((to) => change(holding, { value: to }))} @change=${() => act.commit()} @pointerdown=${undecided}>${end(1, gated.signed ? '+1' : textOf('hold.open'))}</div>`;
}

/** Under its block; the dialog stays inside the figure. @param {Layout} layout @param {Gated} gated */
function place(layout, { part }) {
  const { block, width, height } = layout;
  const half = block.width / 2;
  const x = placed(layout, middleOf(layout, part)) - half;
  const top = block.top + (layout.shape === 'wide' ? 52 : 70);
  return `--x:${(100 * x) / width}%;--y:${(100 * top) / height}%`;
}

/** @param {Holding} holding @param {Layout} layout */
function dialog(holding, layout) {
  const { frame, act, held, gated } = holding;
  const { part, called } = gated;
  const unheld = held.index >= 0 && holdNow(frame, part) ? unheldNow(frame, part) : undefined;
  const alone =
    unheld === undefined || frame.awaited ? '' : textOf('hold.alone', { part, value: print(gated, unheld) });
  const notice = frame.notices.find(({ where }) => where === WHERE);
  const fields = (/** @type {string} */ _, /** @type {string} */ tag) =>
    tag === 'value' ? valueField(holding) : stepField(holding, tag === 'first' ? 'first' : 'last');
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    away(act);
  };
  return html`<div id=${DIALOG} class="hold-hand ${part}" role="dialog" aria-labelledby="hold-title" style=${place(layout, gated)} @keydown=${key}>
    <h2 id="hold-title">${textOf('hold.title', { part: called })}<button type="button" class="hold-away" aria-label=${textOf('hold.away')} @click=${() => away(act)}>×</button></h2>
    ${slider(holding)}
    <div class="hold-row words">${pieces('hold.stretch', { part }, fields)} ${unitField(holding)}</div>
    <div class="hold-row last"><span>${notice ? html`<b class="hold-refusal" role="alert">${notice.what}</b>` : held.index < 0 ? textOf('hold.not_yet') : alone}</span>
      <button type="button" ?disabled=${held.index < 0} @click=${() => {
        letGoOf(frame, act, held.index);
        away(act);
      }}>${textOf('hold.let_it_go')}</button></div>
  </div>`;
}

/** In the figure: the wheels, and the hand where it is there. @param {Frame} frame @param {Act} act @param {Layout} layout */
export function figureHand(frame, act, layout) {
  if (!mayHold(frame) || !act.setHolds) return nothing;
  const held = handNow(frame);
  const gated = held && frame.kind.partNamed(held.hold.part);
  return html`${wheels(frame, act, layout)}${held && gated ? dialog({ frame, act, held, gated }, layout) : nothing}`;
}
