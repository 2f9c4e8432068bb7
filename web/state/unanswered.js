/** A run of which nothing is known yet but what was asked: what is drawn while Python cannot answer. It has the shape of the answer. */
import { GATED, LAST_STAGE } from '../parts.js';

/** @import { Request, Trace } from './types.js' */

/** @param {Request} request @returns {Trace} */
export function unanswered({ inputs, hidden_start, cell_start }) {
  const [T, H] = [inputs.length, cell_start.length];
  const unknown = new Float64Array(T * H).fill(Number.NaN);
  const gated = { from_input: unknown, from_hidden: unknown, total: unknown, value: unknown };
  const decimals = new Uint8Array(T * H * LAST_STAGE).fill(2);
  const holds = new Uint8Array(T * H * LAST_STAGE).fill(1);
  return {
    T,
    D: 1,
    H,
    inputs,
    hidden_start,
    cell_start,
    kept: unknown,
    written: unknown,
    cell_state: unknown,
    cell_squashed: unknown,
    hidden_state: unknown,
    sentences: [],
    equations: { operands: decimals, middle: decimals, holds },
    .../** @type {Record<typeof GATED[number]['part'], typeof gated>} */ (
      Object.fromEntries(GATED.map(({ part }) => [part, gated]))
    ),
  };
}
