/** What is put into texts that speak of several units or inputs, beside what they are told of one. */
import { whether } from '../kinds/holes.js';
import { signed } from '../pieces/print.js';

/** @import { Frame } from '../state/types.js' */
/** @import { Holes } from '../words/text.js' */

/** So many inputs are named one by one in a sentence. */
const FEW = 4;

/** @param {Pick<Frame, 'trace'|'cursor'>} frame @returns {Holes} */
export function holes({ trace: { D, H, values }, cursor: { step, unit } }) {
  const inputs = Array.from({ length: Math.min(D, FEW) }, (_, k) => signed(values.inputs?.[(step - 1) * D + k] ?? NaN));
  return {
    inputs: D,
    units: H,
    unit: unit + 1,
    one_input: whether(D === 1),
    one_unit: whether(H === 1),
    few_inputs: whether(D <= FEW),
    these: inputs.join(', '),
  };
}
