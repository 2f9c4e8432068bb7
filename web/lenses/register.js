/** The lanes in the order in which they stand below each other and in the menu, and what else is drawn on the time axis. */

import { pinLayer } from './pin/layer.js';

/** @import { Layer } from './layer.js' */

/** @type {readonly Layer[]} */
export const LANES = [];

/** @type {readonly Layer[]} */
export const OTHERS = [pinLayer];
