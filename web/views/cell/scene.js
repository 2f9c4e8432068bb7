/** What a drawing of the cell is made from: where things stand, the numbers of a step, what is reached, and how wide a number is. */
import { reachedBy } from '../../kinds/reached.js';
import { brought } from '../../later/brought.js';
import { timeOf } from '../../pieces/time.js';
import { weightOf } from '../../pieces/weight.js';
import { most, scales } from './scales.js';
import { wire } from './wire.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Reached } from '../../kinds/reached.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Time } from '../../pieces/time.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Alone, Held } from '../../lenses/holds/figure.js' */
/** @import { Layout } from './layout.js' */

/**
 * @typedef {object} Scene
 * @property {Kind} kind
 * @property {Layout} layout
 * @property {Moment} moment
 * @property {Reached} reached
 * @property {ReturnType<typeof scales>} scale  pixels per 1.0
 * @property {(...names: string[]) => number} most  the largest magnitude of a sum of fields in all steps that are not covered, at least 1
 * @property {(name: string) => number|undefined} weight  an entry of an array, in the row of the unit
 * @property {Time} time
 * @property {(name: string) => typeof wire} stream  how what is read is drawn
 * @property {(name: string) => boolean} [whole]  whether it is a ribbon
 * @property {Scene} [reading]  the same for what is read, where that is drawn otherwise
 * @property {(part: string) => Held|undefined} hold  how a part looks that is held by hand
 * @property {Alone|undefined} alone  the same step where nothing is held
 * @property {Frame} [frame]
 */

/** @param {Frame} frame @param {Layout} layout @param {Moment} moment @param {number} stage @returns {Scene} */
export const sceneOf = (frame, layout, moment, stage) => ({
  kind: frame.kind,
  layout,
  moment,
  reached: reachedBy(frame.kind, stage),
  scale: scales(frame, layout),
  most: (...names) => most(frame, names),
  weight: (name) => weightOf(frame, name),
  time: timeOf(frame.trace, moment.step),
  stream: () => wire,
  hold: (part) => brought.lenses?.holding(frame, part, stage),
  alone: brought.lenses?.unheld(frame, layout),
});
