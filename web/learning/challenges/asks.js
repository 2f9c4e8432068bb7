/** What a challenge asks of Python, and adds to the time axis and to the table, while it is the guest. */
import { columns } from './columns.js';
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
  columns,
};
