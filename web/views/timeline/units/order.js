/**
 * In which order the units have their rows: in their own, or sorted by when they speak loudest, by the step at which their hidden state is
 * farthest from zero. Then units that answer to the same step lie beside each other, and what happens when is seen as a slope.
 */
import { keeping } from '../../../pieces/keeping.js';

/** @import { Trace } from '../../../state/types.js' */

const STATE = 'hidden_state';

/** @typedef {{unitIn: Int32Array, rowOf: Int32Array}} Order  the unit in each row, the row of each unit */

const kept = /** @type {ReturnType<typeof keeping<Order>>} */ (keeping());

/** The step at which a unit is farthest from zero, from 0; the first of them where there are several. @param {Trace} trace @param {number} unit */
function peak({ T, H, values }, unit) {
  const state = values[STATE] ?? [];
  let [found, farthest] = [0, 0];
  for (let step = 0; step < T; step += 1) {
    const size = Math.abs(state[step * H + unit] ?? 0);
    if (size > farthest) [found, farthest] = [step, size];
  }
  return found;
}

/** @param {Trace} trace @param {boolean} sorted @returns {Order} */
export const orderOf = (trace, sorted) =>
  kept(trace, String(sorted), () => {
    const { H } = trace;
    const unitIn = Int32Array.from({ length: H }, (_, unit) => unit);
    if (sorted) {
      const peaks = unitIn.map((unit) => peak(trace, unit));
      unitIn.sort((one, other) => (peaks[one] ?? 0) - (peaks[other] ?? 0) || one - other);
    }
    const rowOf = new Int32Array(H);
    for (let row = 0; row < H; row += 1) rowOf[unitIn[row] ?? 0] = row;
    return { unitIn, rowOf };
  });
