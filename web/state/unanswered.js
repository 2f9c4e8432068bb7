/** A run of which nothing is known yet but what was asked: what is drawn while Python cannot answer. It has the shape of the answer. */
import { FIELDS, LAST_STAGE, STATES } from '../parts.js';

/** @import { Request, Trace } from './types.js' */

/** @param {Request} request @returns {Trace} */
export function unanswered({ inputs, D, H, starts }) {
  const T = inputs.length / D;
  const unknown = new Float64Array(T * H).fill(Number.NaN);
  const decimals = new Uint8Array(T * H * LAST_STAGE).fill(2);
  const holds = new Uint8Array(T * H * LAST_STAGE).fill(1);
  return {
    T,
    D,
    H,
    values: {
      inputs,
      ...Object.fromEntries(STATES.map(({ start, part }) => [start, starts[part] ?? new Float64Array(H)])),
      ...Object.fromEntries(FIELDS.map(({ name }) => [name, unknown])),
    },
    told: [],
    printed: { operands: decimals, middle: decimals, holds },
  };
}
