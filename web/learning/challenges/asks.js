/** What a challenge asks of Python and draws on the time axis while it is the guest. */
import { asks } from './marks.js';
import { bands, ring, scale } from './wanted.js';

/** @import { Layer } from '../../lenses/layer.js' */

/** @type {Layer} */
export const challengeLayer = {
  name: 'challenge',
  there: ({ chosen: { guest } }) => guest !== undefined && 'challenge' in guest,
  asks,
  scale,
  under: bands,
  over: ring,
};
