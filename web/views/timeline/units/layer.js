/**
 * The rows of all units, under what the time axis draws of the one that is looked at: in every lane a row for each, thin and pale, or an image
 * of them all. What the present stage has not reached yet lies under a veil.
 */
import { html, nothing, svg } from 'lit-html';
import { hatch } from '../../../pieces/hatch.js';
import { keeping } from '../../../pieces/keeping.js';
import { stepsWith } from '../../../state/place.js';
import { now } from '../lanes.js';
import { box, gapOf, px } from '../shape.js';
import { painting } from './image.js';
import { numbers } from './numbers.js';
import { orderOf } from './order.js';
import { placesIn, shownIn, sorted } from './places.js';
import { NUMBERED, planOf } from './plan.js';
import { pointing } from './pointing.js';
import { farthest, rows } from './row.js';

/** @import { Act, Frame, Values } from '../../../state/types.js' */
/** @import { Has, Lane, Layout } from '../layout.js' */
/** @import { Places, Shown } from './places.js' */
/** @import { Plan } from './plan.js' */

const PREFIX = 'units';
const MARK = { width: 4, least: 5, apart: 7 };
const OUTLINED_FROM = 4; // pixels of a row

/** @type {ReturnType<typeof keeping<ReturnType<typeof rows>>>} */
const keptRows = keeping();
/** @type {ReturnType<typeof keeping<number>>} */
const keptMost = keeping();

/** @typedef {{shown: Shown, values: Values, places: Places, first: number, last: number}} Drawn  a lane, with the steps that are not covered */

/** @param {Layout} L @param {Frame} frame @param {Plan} plan @returns {Drawn[]} */
export const drawnIn = (L, frame, plan) =>
  shownIn(frame.kind).map((shown) => ({
    shown,
    values: frame.trace.values[shown.field] ?? [],
    places: placesIn(frame, /** @type {Lane} */ (L.lanes.get(shown.part)), shown, plan),
    ...stepsWith(frame, frame.shown, shown.stage),
  }));

/** The size that is darkest: of gates 1, of states as far as they go beyond. @param {Frame} frame @param {Drawn} drawn */
const mostOf = ({ trace: { H } }, { values, first, last }) =>
  keptMost(values, `${first} ${last}`, () => farthest(values, (first - 1) * H, last * H));

/** @param {Layout} L @param {Frame} frame @param {Drawn} drawn @param {Plan} plan */
function image(L, frame, drawn, { image: height }) {
  const { shown, values, places, first, last } = drawn;
  const { T } = frame.trace;
  const { unitIn } = orderOf(frame.trace, sorted(frame));
  const across = L.right - L.left;
  const made = (/** @type {number} */ pixel) => {
    const [width, high] = [Math.round(across * pixel), Math.round(height * pixel)];
    const gap = Math.round(gapOf(L) * pixel);
    return { width, height: high, pixel, gap, unitIn, T, first, last, most: mostOf(frame, drawn) };
  };
  const share = (/** @type {number} */ part, /** @type {number} */ whole) => `${(100 * part) / whole}%`;
  const place = `left:${share(L.left, L.width)};top:${share(places.top, L.height)};width:${share(across, L.width)};height:${share(height, L.height)}`;
  return html`<canvas class=${shown.part} data-part=${shown.part} style=${place} ${painting(values, made, [unitIn, across, height, first, last])}></canvas>`;
}

/** How many steps have come as far as this lane. @param {Frame} frame @param {Shown} shown */
const stepsOf = (frame, { stage }) => now(frame) - (frame.cursor.stage >= stage ? 0 : 1);

/** What comes after the present stage. @param {Layout} L @param {Frame} frame @param {Drawn} drawn */
function veil(L, frame, { shown, places, first, last }) {
  const { trace } = frame;
  const steps = stepsOf(frame, shown);
  const [from, to] = trace.direction
    ? [L.edge(first), L.edge(Math.max(first, trace.T + 1 - steps))]
    : [L.edge(Math.min(last, steps) + 1), L.edge(last + 1)];
  return to > from
    ? svg`<path class="units-veil" d=${box(from, places.top, to - from, places.bottom - places.top)}></path>`
    : nothing;
}

/** Which row is that of the unit that is looked at: beside it, in the gutter. @param {Layout} L @param {Frame} frame @param {Lane} lane @param {Places} places @param {Plan} plan */
function mark(L, frame, { top, height }, { around, y, top: first, bottom }, { row }) {
  const { unit } = frame.cursor;
  const [at, high] = around ? [top, height] : [y(unit), Math.max(row, MARK.least)];
  const middle = around ? at : Math.min(at + (row - high) / 2, bottom - high);
  const x = L.left - MARK.apart;
  const framed = !around && row >= OUTLINED_FROM;
  return svg`<path class="units-extent" d="M${px(x + MARK.width - 0.5)} ${px(first)}V${px(bottom)}"></path>
    <path class="units-mark" d=${box(x, middle, MARK.width, around ? high : high - (framed ? 1 : 0))}></path>
    ${framed ? svg`<path class="units-frame" d=${box(L.left + 0.5, at - 0.5, L.right - L.left - 1, row)}></path>` : nothing}`;
}

/** @param {Layout} L @param {Frame} frame @param {Drawn} drawn @param {Plan} plan */
function lane(L, frame, drawn, plan) {
  const { shown, values, places, first, last } = drawn;
  const { trace, cursor } = frame;
  const without = places.around ? cursor.unit : -1;
  const which = { first, last, without, most: mostOf(frame, drawn) };
  const key = [first, last, without, places.top, L.left, L.column, plan.row].join(' ');
  const tints = () => rows(L, trace, values, places, plan.row, which, `url(#${PREFIX}-${shown.part})`);
  const told = () => numbers(L, frame, drawn, plan.row, without, stepsOf(frame, shown));
  return svg`<g class=${shown.part} data-part=${shown.part}>${plan.image ? nothing : keptRows(values, key, tints)}${veil(L, frame, drawn)}
    ${plan.row < NUMBERED || plan.image ? nothing : told()}
    ${mark(L, frame, /** @type {Lane} */ (L.lanes.get(shown.part)), places, plan)}</g>`;
}

/** @param {Layout} L @param {Frame} frame @param {Has} has @param {Act} act */
export function layer(L, frame, has, act) {
  const plan = planOf(frame, has);
  if (plan.row === 0) return nothing;
  const lanes = drawnIn(L, frame, plan);
  const hatched = plan.image ? [] : lanes.flatMap(({ shown }) => (shown.signed ? shown.part : []));
  return html`<div class="units-rows" aria-hidden="true">
      ${plan.image ? lanes.map((drawn) => image(L, frame, drawn, plan)) : nothing}
      <svg viewBox="0 0 ${L.width} ${L.height}">
        <defs>${hatched.map((part) => hatch(PREFIX, part))}</defs>
        ${lanes.map((drawn) => lane(L, frame, drawn, plan))}
      </svg>
    </div>
    <div class="units-told" aria-hidden="true" hidden ${pointing(L, frame, lanes, act)}></div>`;
}
