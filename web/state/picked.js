/** The weight that is picked in the grids of many units: where the reader looks, like the unit and the step. */
import { moveCursor, unsayAtFields } from './state.js';

/** @typedef {{name: string, at: number}} Entry  of an array of weights, and its place in it */

/** @param {Entry} entry */
export function pick(entry) {
  unsayAtFields();
  moveCursor({ entry });
}
