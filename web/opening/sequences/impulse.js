/** One input is 1 at the first step, and all is 0 from then on. */
import { textOf } from '../../words/text.js';

/** Long enough to see what fades. */
const STEPS = 8;

/** @type {import('./sequences.js').Sequence} */
export const impulse = {
  name: 'impulse',
  fits: () => true,
  label: (D) => textOf('opening.impulse', { inputs: D }),
  read: (D) => ({ inputs: [1, ...new Array(STEPS * D - 1).fill(0)], words: [], names: [] }),
};
