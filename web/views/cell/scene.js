/** What a drawing of the cell is made from: where things stand, the numbers of a step, what is reached, and how wide a number is. */
import { reachedBy } from '../../kinds/reached.js';
import { scales } from './scales.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Reached } from '../../kinds/reached.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from './layout.js' */

/**
 * @typedef {object} Scene
 * @property {Kind} kind
 * @property {Layout} layout
 * @property {Moment} moment
 * @property {Reached} reached
 * @property {ReturnType<typeof scales>} scale  pixels per 1.0
 * @property {number} T  how many steps there are
 */

/** @param {Frame} frame @param {Layout} layout @param {Moment} moment @param {number} stage @returns {Scene} */
export const sceneOf = (frame, layout, moment, stage) => ({
  kind: frame.kind,
  layout,
  moment,
  reached: reachedBy(frame.kind, stage),
  scale: scales(frame, layout),
  T: frame.trace.T,
});
