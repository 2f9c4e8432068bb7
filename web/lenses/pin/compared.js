/**
 * The states at the present step beside those of the pinned run: as a line over the figure, whose dashes are those of the charts, and in one
 * sentence.
 */
import { html } from 'lit-html';
import { signed } from '../../pieces/print.js';
import { spoken } from '../../pieces/spoken.js';
import { pieces, textOf } from '../../words/text.js';
import { beside } from '../ghost/second.js';
import { changeOf, kindCalled, ofOtherKind, ownName } from './differs.js';
import { pinnedRun, refusalOf } from './run.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Frame, Pinned } from '../../state/types.js' */
/** @import { Second } from '../ghost/second.js' */
/** @typedef {{state: StateRow, here: number, there: number}} Pair */

/** The pairs of the present step: what both kinds have, what is shown first. @param {Frame} frame @param {Second} second @returns {Pair[]} */
function pairs(frame, second) {
  const { kind, trace, cursor } = frame;
  const { step, unit } = cursor;
  return kind.states.toReversed().flatMap((state) => {
    const run = beside(frame, second, state.part, state.stage);
    if (!run || step < run.first || step > run.last) return [];
    const here = trace.values[state.part]?.[(step - 1) * trace.H + unit] ?? Number.NaN;
    return { state, here, there: run.at(step) };
  });
}

/** Why there is nothing to compare with at this place, or ''. @param {Frame} frame @param {Pinned} pinned @param {Second|undefined} second */
function lacking(frame, { request }, second) {
  const refused = refusalOf(frame);
  if (refused) return refused;
  if (frame.direction === 'backward' && !request.backward) return textOf('pin.one_way');
  if (!second) return textOf('pin.waits');
  const { T, H } = second.trace;
  const { step, unit } = frame.cursor;
  if (unit >= H) return textOf('pin.units', { units: H });
  return step > T ? textOf('pin.steps', { steps: T }) : '';
}

/** What is compared at this place, or why nothing is. @param {Frame} frame @param {Pinned} pinned @returns {{found: Pair[], without: string}} */
function comparison(frame, pinned) {
  const second = pinnedRun(frame);
  const without = lacking(frame, pinned, second);
  return { found: second && !without ? pairs(frame, second) : [], without };
}

/** What changed against the pinned run, and what became of it at the present step. @param {Frame} frame */
export function sentence(frame) {
  const { pinned } = frame.chosen;
  if (!pinned) return '';
  const { found, without } = comparison(frame, pinned);
  if (found.length === 0) return without;
  const numbers = found.map(({ state, here, there }) =>
    textOf('pin.number', { state: state.name, here: spoken(signed(here)), there: spoken(signed(there)) }),
  );
  return textOf('pin.said', {
    change: changeOf(frame, pinned),
    step: frame.cursor.step,
    numbers: numbers.join('; '),
  });
}

/** @param {Frame} frame @param {Pinned} pinned @param {Pair} pair */
function pairDrawn(frame, pinned, { state, here, there }) {
  const kind = ofOtherKind(frame, pinned) ? kindCalled(pinned.request.kind) : 'same';
  const called = ownName(pinned) ?? 'pinned';
  const drawn = pieces('pin.pair', { value: signed(here), other: signed(there), called, kind }, (words, tag) =>
    tag === 'here'
      ? html`<b><span class="symbol">${state.symbol}</span><sub>${frame.cursor.step}</sub> ${words}</b>`
      : html`<span class="pin-there">${words}</span>`,
  );
  return html`<span class="pin-pair ${state.part}" data-part=${state.part}>${drawn}</span>`;
}

/** @param {Frame} frame */
export function compared(frame) {
  const { pinned } = frame.chosen;
  if (!pinned) return undefined;
  const { found, without } = comparison(frame, pinned);
  const line = found.map((pair, index) => html`${index > 0 ? ' · ' : ''}${pairDrawn(frame, pinned, pair)}`);
  return html`<span class="pin-compared" aria-hidden="true">${found.length > 0 ? line : without}</span><span class="unseen">${sentence(frame)}</span>`;
}
