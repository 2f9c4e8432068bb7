/** The lane *attention*: which of the states up to here the present one, or a query of the reader's, looks at, and what it takes from them. */
import { html, nothing } from 'lit-html';
import { printed, signed } from '../../pieces/print.js';
import { inOrder } from '../../state/place.js';
import { along } from '../../views/timeline/lanes.js';
import { units } from '../../views/timeline/shape.js';
import { textOf } from '../../words/text.js';
import { closing } from '../menu.js';
import { handAt, letGo } from './by_hand.js';
import { front } from './front.js';
import { press } from './handle.js';
import { panel } from './panel.js';
import { heightOf, placesIn } from './plan.js';
import { rows } from './rows.js';
import { spokenShares, toldBack, writtenShares } from './said.js';
import { asks, seenIn } from './seen.js';
import { NAME } from './settings.js';

/** @import { Act, Frame, Values } from '../../state/types.js' */
/** @import { Axis, Lane } from '../../views/timeline/layout.js' */
/** @import { Layer } from '../layer.js' */
/** @import { Seen } from './seen.js' */

const DECIMALS = 4;

/** Over the shares and the lines to them. @param {Axis} axis @param {Frame} frame @param {Act} act @param {Seen} seen @param {Lane} from @param {Lane} to */
function handle(axis, frame, act, seen, from, to) {
  const L = along(axis, frame);
  const left = Math.min(L.edge(1), L.edge(seen.at));
  const style = `left:${units(left)};width:${units(seen.at * L.column)};top:${units(from.top)};height:${units(to.end - from.top)}`;
  return html`<div class="attention-handle ${seen.at < 2 ? '' : 'held'}" role="img" aria-label=${spokenShares(frame, seen)} style=${style}
    @pointerdown=${(/** @type {PointerEvent} */ event) => press(event, axis, frame, act, seen)}></div>`;
}

/** The way back from a share that is set by hand, at the corner of its frame. @param {Axis} L @param {Frame} frame @param {Lane} place */
function release(L, frame, { top }) {
  const hand = handAt(frame);
  if (!hand) return nothing;
  const style = `left:${units(L.edge(hand.step) + L.column - 2)};top:${units(top)}`;
  return html`<button type="button" class="attention-release" style=${style} aria-label=${textOf('attention.as_scored')} title=${textOf('attention.as_scored')}
    @pointerdown=${(/** @type {Event} */ event) => event.stopPropagation()} @click=${letGo}>×</button>`;
}

/** @param {Axis} L @param {Frame} frame @param {Act} act */
function above(L, frame, act) {
  const { seen, waits, what } = seenIn(frame);
  const places = placesIn(L, frame);
  const at = (/** @type {import('./plan.js').Row} */ row) => /** @type {Lane|undefined} */ (places.get(row));
  const [flow, shares, told] = [at('flow'), at('shares'), at('told')];
  if (!flow || !shares) return nothing;
  const { ground } = /** @type {Lane} */ (L.lanes.get(NAME));
  const across = L.narrow ? `left:0;width:${units(L.width)}` : `left:${units(L.left)};width:${units(L.right - L.left)}`;
  const why = seen ? '' : what || (waits && frame.engine.kind !== 'ready' ? textOf('attention.waits') : '');
  const [set, close] = L.narrow
    ? [`left:${units(2)};top:${units(flow.top - 28)}`, `right:0;top:${units(ground - 4)}`]
    : [
        `left:0;top:${units(shares.top)};max-width:${units(L.left - 6)}`,
        `left:${units(L.symbol - 16)};top:${units(flow.top + 11)}`,
      ];
  return html`
    ${seen ? handle(L, frame, act, seen, flow, shares) : nothing}
    ${seen ? release(L, frame, shares) : nothing}
    ${why ? html`<p class="attention-why" dir="auto" style="${across};top:${units(flow.top)}">${why}</p>` : nothing}
    ${seen && told ? html`<p class="attention-told" dir="auto" style="${across};top:${units(told.top)}">${toldBack(frame, seen)}</p>` : nothing}
    ${panel(frame, act, seen, set)}
    <span class="attention-close" style=${close}>${closing(frame, act, NAME)}</span>`;
}

/** @param {Frame} frame */
function columns(frame) {
  const { seen } = seenIn(frame);
  if (!seen) return undefined;
  /** @param {string} name @param {Values|undefined} values @param {typeof printed} print */
  const column = (name, values, print) => ({
    name: textOf(`attention.column_${name}`),
    at: (/** @type {number} */ step) => {
      const value = values?.[inOrder(frame, step) - 1];
      return value === undefined ? '' : print(value, DECIMALS);
    },
  });
  const { scores, shifted, raised, shares, taken, reaching, recurrent } = seen;
  return {
    name: textOf('attention.column', { step: frame.cursor.step }),
    part: 'hidden_state',
    columns: [
      column('scores', scores, signed),
      column('shifted', shifted, signed),
      column('raised', raised, printed),
      column('shares', shares, printed),
      column('taken', taken, signed),
      ...(frame.chosen.attention?.includes('back')
        ? [column('reaching', reaching, printed), column('recurrent', recurrent, printed)]
        : []),
    ],
  };
}

/** @param {Frame} frame */
function says(frame) {
  const { seen, what } = seenIn(frame);
  return seen ? writtenShares(frame, seen) : what || textOf('attention.waits');
}

/** @type {Layer} */
export const attention = {
  name: NAME,
  charts: () => ['hidden_state'],
  says,
  room: (frame) => ({ below: [{ name: NAME, height: heightOf(frame) }] }),
  lane: (L, frame) => {
    const { seen } = seenIn(frame);
    return seen ? rows(/** @type {Axis} */ (L), frame, seen) : nothing;
  },
  front: (L, frame) => front(/** @type {Axis} */ (L), frame, seenIn(frame).seen),
  above: (L, frame, act) => above(/** @type {Axis} */ (L), frame, act),
  columns,
  asks,
};
