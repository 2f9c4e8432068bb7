/** What lessons, challenges and predictions draw on the time axis and ask of Python (lenses/layer.js). */

import { challengeLayer } from './challenges/asks.js';
import { meantLayer } from './lessons/meant.js';
import { predictLayer } from './predict/layer.js';
import { trainingLayer } from './training/asks.js';

/** @import { Layer } from '../lenses/layer.js' */

/** @type {readonly Layer[]} */
export const LAYERS = [challengeLayer, meantLayer, predictLayer, trainingLayer];
