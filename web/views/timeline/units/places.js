/** Where the row of each unit lies in a lane, and which cell lies at a place. */
import { SORTED } from '../../../address/lanes.js';
import { orderOf } from './order.js';
import { APART } from './plan.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Lane, Layout } from '../layout.js' */
/** @import { Plan } from './plan.js' */
/** @typedef {{part: string, field: string, signed: boolean, stage: number, state: boolean}} Shown  a lane: of which part, and the field of the trace it shows */

/** The lanes that have rows: gates, then states. @param {Frame['kind']} kind @returns {Shown[]} */
export const shownIn = ({ strips, states }) => [
  ...strips.map(({ part, signed, stage }) => ({ part, field: `${part}.value`, signed, stage, state: false })),
  ...states.map(({ part, stage }) => ({ part, field: part, signed: true, stage, state: true })),
];

/** @param {Frame} frame */
export const sorted = ({ lanes }) => lanes.includes(SORTED);

/**
 * @typedef {object} Places  of the rows of a lane
 * @property {number} top     of all
 * @property {number} bottom
 * @property {boolean} around  those of other units lie around the one that is looked at, which is drawn large
 * @property {(unit: number) => number} y  the upper edge of a unit's row
 * @property {(y: number) => number|undefined} unitAt
 */

/** @param {Frame} frame @param {Lane} lane @param {Shown} shown @param {Plan} plan @returns {Places} */
export function placesIn(frame, { top, height, end }, { state }, { row, image }) {
  const { trace, cursor } = frame;
  const { H } = trace;
  const foot = top + height;
  if (image > 0 || state) {
    const { rowOf, unitIn } = orderOf(trace, image > 0 && sorted(frame));
    const first = foot + APART;
    return {
      top: first,
      bottom: first + H * row,
      around: false,
      y: (unit) => first + (rowOf[unit] ?? 0) * row,
      unitAt: (y) => (first <= y && y < first + H * row ? unitIn[Math.floor((y - first) / row)] : undefined),
    };
  }
  const before = top - cursor.unit * row;
  return {
    top: before,
    bottom: foot + (H - 1 - cursor.unit) * row,
    around: true,
    y: (unit) => (unit <= cursor.unit ? before + unit * row : foot + (unit - 1 - cursor.unit) * row),
    unitAt(y) {
      if (y < before || y >= end) return undefined;
      if (y < top) return Math.floor((y - before) / row);
      if (y < foot) return cursor.unit;
      const unit = cursor.unit + 1 + Math.floor((y - foot) / row);
      return unit < H ? unit : undefined;
    },
  };
}
