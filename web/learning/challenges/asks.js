/** What a challenge asks of Python while it is the guest. */
import { asks } from './marks.js';

/** @import { Layer } from '../../lenses/layer.js' */

/** @type {Layer} */
export const challengeLayer = {
  name: 'challenge',
  there: ({ chosen: { guest } }) => guest !== undefined && 'challenge' in guest,
  asks,
};
