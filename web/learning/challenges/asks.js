/** What a challenge asks of Python while it is the guest, and what a voice says of the result. */
import { asks } from './marks.js';
import { said } from './results.js';

/** @import { Layer } from '../../lenses/layer.js' */

/** @type {Layer} */
export const challengeLayer = {
  name: 'challenge',
  there: ({ chosen: { guest } }) => guest !== undefined && 'challenge' in guest,
  asks,
  said,
};
