/** The streams and their valves, back to front: the memory, what is written into it, and what is shown of it. */
import { svg } from 'lit-html';
import { highway, plus, riser, valves } from './highway.js';
import { output } from './output.js';

/** @import { Layout } from './layout.js' */
/** @import { Moment } from '../../pieces/moment.js' */

/** @param {Layout} L @param {Moment} m @param {number} stage @param {{state: number, hidden: number}} scale  pixels per 1.0 */
export const streams = (L, m, stage, { state, hidden }) => svg`
  ${highway(L, m, stage, state)}
  ${riser(L, m, stage, state)}
  ${output(L, m, stage, state, hidden)}
  ${valves(L, m, stage, state)}
  ${plus(L, stage)}`;
