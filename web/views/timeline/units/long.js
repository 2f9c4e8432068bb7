/**
 * One unit through a run that is longer than a hand makes it: drawn whole, once, and what the present stage has not reached under a veil. So
 * scrubbing through a thousand steps draws nothing but the veil.
 */
import { nothing, svg } from 'lit-html';
import { keeping } from '../../../pieces/keeping.js';
import { chart } from '../chart.js';
import { box } from '../shape.js';
import { strip } from '../strip.js';

/** @import { Frame, Values } from '../../../state/types.js' */
/** @import { Series } from '../chart.js' */
/** @import { Lane, Layout } from '../layout.js' */

/** @type {ReturnType<typeof keeping<unknown>>} */
const kept = keeping();

/** @param {Layout} L @param {Lane} lane @param {number} reached @param {number} count  of the steps that are not covered */
function veil(L, { top, height }, reached, count) {
  if (reached >= count) return nothing;
  const [one, other] = [L.edge(reached + 1), L.edge(count)];
  const left = Math.min(one, other);
  return svg`<path class="units-veil" d=${box(left, top, Math.max(one, other) + L.column - left, height)}></path>`;
}

/** @param {Layout} L @param {Frame} frame @param {string} name  of the field @param {Lane} lane @param {number} count @param {() => unknown} draw */
const once = (L, { trace, cursor }, name, { top, height }, count, draw) =>
  kept(trace.values[name] ?? trace, [cursor.unit, count, top, height, L.start, L.column].join(' '), draw);

export const long = {
  /** @param {Layout} L @param {Lane} lane @param {Frame} frame @param {string} name @param {{values: Values, reached: number, signed: boolean}} series @param {string} hatch */
  strip(L, lane, frame, name, { values, reached, signed }, hatch) {
    const { length } = values;
    const whole = once(L, frame, name, lane, length, () => strip(L, lane, values, 1, length, signed, hatch));
    return [whole, veil(L, lane, reached, length)];
  },
  /** @param {Layout} L @param {Lane} lane @param {Frame} frame @param {string} name @param {Series} series */
  chart(L, lane, frame, name, series) {
    const { length } = series.values;
    const whole = once(L, frame, name, lane, length, () => chart(L, lane, { ...series, reached: length }));
    return [whole, veil(L, lane, series.reached, length)];
  },
};
