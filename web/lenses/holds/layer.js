/** A part of the cell held by hand. */
import { html } from 'lit-html';
import { moment } from '../../pieces/moment.js';
import { printed, signed } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { inOrder } from '../../state/place.js';
import { pieces, textOf } from '../../words/text.js';
import { leftAlone } from './alone.js';
import { asks } from './asks.js';
import { flagged, over, scale, strip, under } from './axis.js';
import { above } from './grips.js';
import { holdAt } from './held.js';
import { handNow, mayHold, presentPart, take } from './holding.js';
import { away, DIALOG, opened } from './opening.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Group, Layer } from '../layer.js' */

const DECIMALS = 4; // as in the rest of the table

/** @param {Frame} frame @param {Act} act */
function button(frame, act) {
  const there = handNow(frame) !== undefined;
  const press = (/** @type {Event} */ { currentTarget }) => {
    if (there) return away(act);
    take(frame, presentPart(frame));
    // Where one panel is shown, the one in which the hand lies.
    if (frame.layout === 'embed' && frame.room.arrangement === 'stacked') act.showPanel('cell');
    opened(/** @type {Element} */ (currentTarget));
  };
  return html`<button type="button" id="lanes-hold" class=${there ? 'primary' : ''} aria-haspopup="dialog" aria-expanded=${there} aria-controls=${DIALOG}
    ?disabled=${!mayHold(frame)} @click=${press}>${textOf('lanes.hold')}</button>`;
}

/** What the step leads to, beside what it would lead to if nothing were held: as of a pinned run. @param {Frame} frame */
function pairOf(frame) {
  const second = leftAlone(frame);
  const { kind, cursor } = frame;
  const state = kind.states.findLast(({ stage }) => stage <= cursor.stage);
  if (!second || !state) return undefined;
  const of = (/** @type {Frame['trace']} */ trace) =>
    signed(moment({ kind, trace }, cursor.step, cursor.unit).of(state.part));
  return { state, now: of(frame.trace), alone: of(second.trace) };
}

/** @param {Frame} frame */
function said(frame) {
  const pair = pairOf(frame);
  return pair ? textOf('hold.said', { state: pair.state.name, now: spoken(pair.now), alone: spoken(pair.alone) }) : '';
}

/** @param {Frame} frame */
function compared(frame) {
  const pair = pairOf(frame);
  if (!pair) return undefined;
  const { state, now, alone } = pair;
  const tagged = (/** @type {string} */ text, /** @type {string} */ tag) => {
    if (tag === 'symbol') return html`<b><span class="symbol">${text}</span><sub>${frame.cursor.step}</sub></b>`;
    return tag === 'other' ? html`<span class="pin-there">${text}</span>` : html`<b>${text}</b>`;
  };
  return html`<span class="pin-compared" aria-hidden="true"><span class="pin-pair ${state.part}" data-part=${state.part}>${pieces('hold.compared', { letter: state.symbol, now, alone }, tagged)}</span></span><span class="unseen">${said(frame)}</span>`;
}

/** What each held part would be by its own total, where it is held. @param {Frame} frame @returns {Group[]} */
function columns(frame) {
  const { kind, trace, cursor, request } = frame;
  return kind.parts.flatMap(({ part, name, signed: twoSided }) => {
    const unheld = trace.values[`${part}.unheld`];
    if (!unheld || frame.awaited) return [];
    const at = (/** @type {number} */ step) =>
      holdAt(request, part, inOrder({ trace }, step) - 1, cursor.unit)
        ? (twoSided ? signed : printed)(unheld[(step - 1) * trace.H + cursor.unit] ?? Number.NaN, DECIMALS)
        : '';
    return [{ name: textOf('hold.column', { part: name }), part, columns: [{ name: '', at }] }];
  });
}

/** @type {Layer} */
export const holds = {
  name: 'hold',
  there: ({ wanted, request }) => wanted.holds !== undefined || request.holds !== undefined,
  room: (frame) => ({ flagged: flagged(frame) }),
  scale,
  under,
  over,
  strip,
  above,
  compared,
  said,
  columns,
  asks,
  button,
};
