/** The lanes in the order in which they stand below each other and in the menu, and what else is drawn on the time axis. */
import { addAsker } from '../state/beside.js';
import { attention } from './attention/attention.js';
import { gradient } from './gradient/gradient.js';
import { holds } from './holds/layer.js';
import { madeOf } from './made_of/layer.js';
import { pinLayer } from './pin/layer.js';
import { questions } from './questions/questions.js';

/** @import { Layer } from './layer.js' */

/** @type {readonly Layer[]} */
export const LANES = [madeOf, gradient, questions, attention];

/** With what scripts that come later add. @type {Layer[]} */
export const OTHERS = [pinLayer, holds];

/** @param {Layer} layer */
export function add(layer) {
  OTHERS.push(layer);
  if (layer.asks) addAsker(layer.asks);
}
