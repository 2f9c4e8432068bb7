/** A trace as far as it is not covered: the numbers that come later are not known (pieces/print.js writes three dots for them). */
import { placeOf, stepsWith } from './place.js';

/** @import { Frame, Trace } from './types.js' */

/** The last one made of each trace, so that what is drawn from it is drawn once. @type {WeakMap<Trace, {shown: number, trace: Trace}>} */
const made = new WeakMap();

/** @param {Pick<Frame, 'kind'|'trace'>} run @param {number} shown  the last place that is not covered @returns {Trace} */
function upTo({ kind, trace }, shown) {
  const { H, values, printed } = trace;
  const { lastStage } = kind;
  const known = kind.fields.map(({ name, stage }) => {
    const { first, last } = stepsWith({ kind, trace }, shown, stage);
    return [
      name,
      Float64Array.from(values[name] ?? [], (value, at) =>
        at >= (first - 1) * H && at < last * H ? value : Number.NaN,
      ),
    ];
  });
  // Whether a line comes out exactly would tell something of it.
  const holds = Uint8Array.from(printed.holds, (one, at) => {
    const [row, stage] = [Math.floor(at / lastStage), (at % lastStage) + 1];
    return placeOf({ kind, trace }, { step: Math.floor(row / H) + 1, stage }) > shown ? 1 : one;
  });
  return {
    ...trace,
    values: { ...values, ...Object.fromEntries(known) },
    printed: { ...printed, holds },
  };
}

/** @param {Pick<Frame, 'kind'|'trace'|'shown'>} frame @returns {Trace} */
export function uncovered({ kind, trace, shown }) {
  const found = made.get(trace);
  if (found?.shown === shown) return found.trace;
  const one = { shown, trace: upTo({ kind, trace }, shown) };
  made.set(trace, one);
  return one.trace;
}
