/** A run of which nothing is known yet but what was asked: what is drawn while Python cannot answer. It has the shape of the answer. */

import { oneWay } from '../kinds/direction.js';
import { kindOf } from '../kinds/register.js';
import { stepsOf } from '../units/shape.js';

/** @import { Answer, Request, Trace } from './types.js' */

/** @param {Request} request @returns {Trace} */
function unknown(request) {
  const { inputs, D, H, starts } = request;
  const { fields, lastStage, states } = kindOf(request);
  const T = stepsOf(request);
  const numbers = new Float64Array(T * H).fill(Number.NaN);
  const decimals = new Uint8Array(T * H * lastStage).fill(2);
  const holds = new Uint8Array(T * H * lastStage).fill(1);
  return {
    T,
    D,
    H,
    values: {
      inputs,
      ...Object.fromEntries(states.map(({ start, part }) => [start, starts[part] ?? new Float64Array(H)])),
      ...Object.fromEntries(fields.map(({ name }) => [name, numbers])),
    },
    told: { codes: new Uint8Array(T * H * lastStage), operands: decimals, middle: decimals, holds },
    printed: { operands: decimals, middle: decimals, holds },
  };
}

/** @param {Request} request @returns {Answer} */
export const unanswered = (request) => ({
  request,
  trace: unknown(request),
  ...(request.backward && { backward: { ...unknown(oneWay(request, 'backward')), direction: 'backward' } }),
});
