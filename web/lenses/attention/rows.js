/** The rows of the lane: shares as a strip, the numbers between score and context, and what of a change reaches back. */
import { nothing, svg } from 'lit-html';
import { whether } from '../../kinds/holes.js';
import { fitted } from '../../pieces/fit.js';
import { percent, printed, signed } from '../../pieces/print.js';
import { inOrder } from '../../state/place.js';
import { labelNow, labels } from '../../views/timeline/label.js';
import { along, now } from '../../views/timeline/lanes.js';
import { box } from '../../views/timeline/shape.js';
import { strip } from '../../views/timeline/strip.js';
import { textOf } from '../../words/text.js';
import { handAt } from './by_hand.js';
import { flow } from './flow.js';
import { byMagnitude, filled, fullOf } from './meters.js';
import { BACK, placesIn, WORKING } from './plan.js';
import { shareText } from './said.js';
import { settingsOf } from './settings.js';
import { small } from './small.js';

/** @import { Frame, Values } from '../../state/types.js' */
/** @import { Axis, Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Row } from './plan.js' */
/** @import { Seen } from './seen.js' */
/** @typedef {(value: number, decimals: number) => string} Print */

/** How far the name of a row may reach beside it. */
const ROOM = 116;

/** Where there is little room the name of the lane says that these are percent. @type {Print} */
const sharePrint = (share, decimals) => (decimals > 1 ? shareText(share) : percent(share).replace(' %', ''));

/** How each row prints its numbers. @type {Partial<Record<Row, Print>>} */
const PRINTS = {
  shares: sharePrint,
  scores: signed,
  shifted: signed,
  raised: printed,
  taken: signed,
  reaching: small,
  recurrent: small,
};

/** The state that looks has not been reached yet. @param {Frame} frame */
const isAhead = ({ kind, cursor }) => cursor.stage < kind.stageOf('hidden_state');

/** @param {Frame} frame @param {Row} row @param {Lane} place @param {Values} values */
function labelled(frame, row, { top, height }, values) {
  const lies = WORKING.some((name) => name === row);
  return {
    values,
    count: values.length,
    now: now(frame),
    reached: isAhead(frame) ? 0 : values.length,
    signed: false,
    flagged: true,
    print: PRINTS[row],
    baseline: () => top + (lies ? 14 : Math.floor(height / 2) + 2),
  };
}

/** How long each meter is, where a full one has 1. @param {Layout} L @param {Row} row @param {Values} values */
function metersOf(L, row, values) {
  if (row === 'shares') {
    const full = fullOf(L, values);
    return Array.from(values, (share) => share / full);
  }
  return Array.from(values, (size) => filled(L, size));
}

/** Around what a hand holds. @param {Layout} L @param {Frame} frame @param {Lane} place */
function held(L, frame, { top, height }) {
  const hand = handAt(frame);
  if (!hand) return nothing;
  const left = L.edge(inOrder(frame, hand.step));
  return svg`<path class="attention-held" d=${box(left + 1, top - 1, L.column - 2, height + 2, L.column > 12 ? 3 : 0)}></path>`;
}

/** @param {Axis} axis @param {Frame} frame @param {Seen} seen */
export function rows(axis, frame, seen) {
  const L = along(axis, frame);
  const drawn = [...placesIn(L, frame)].map(([row, place]) => {
    if (row === 'flow') return flow(L, place, seen.shares);
    const values = row === 'told' ? undefined : seen[row];
    if (!values) return nothing;
    const lies = WORKING.some((name) => name === row);
    return svg`${lies ? nothing : strip(L, place, metersOf(L, row, values), 1, values.length, false, '')}
      ${row === 'shares' ? held(L, frame, place) : nothing}
      ${labels(L, labelled(frame, row, place, values))}`;
  });
  return svg`<g class="attention hidden_state ${isAhead(frame) ? 'todo' : ''}">${drawn}</g>`;
}

/** The numbers of now, in front of the playhead. @param {Axis} axis @param {Frame} frame @param {Seen} seen */
export function rowsNow(axis, frame, seen) {
  const L = along(axis, frame);
  return [...placesIn(L, frame)].map(([row, place]) => {
    const values = row === 'told' || row === 'flow' ? undefined : seen[row];
    return values ? labelNow(L, labelled(frame, row, place, values)) : nothing;
  });
}

/** What the rows are called that are shown on request. @param {Layout} L @param {Frame} frame @param {Seen|undefined} seen */
export function rowNames(L, frame, seen) {
  const { scoring } = settingsOf(frame.chosen, frame.trace.H);
  const log = whether(byMagnitude(L));
  const told = { scoring, log, units: frame.trace.H, sum: printed(seen?.sum ?? Number.NaN) };
  return [...placesIn(L, frame)].map(([row, { name }]) => {
    if (![...WORKING, ...BACK].some((one) => one === row)) return nothing;
    const text = textOf(`attention.${row}`, told);
    return svg`<text class="timeline-hint" style="font-size:${fitted(text, 13, L.narrow ? L.width : ROOM)}px" x=${L.narrow ? 2 : 0} y=${name}>${text}</text>`;
  });
}
