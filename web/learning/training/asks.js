/** What a training asks of Python while it goes on. */
import { asks, goesOn } from './running.js';

/** @import { Layer } from '../../lenses/layer.js' */

/** @type {Layer} */
export const trainingLayer = { name: 'training', there: () => goesOn(), asks };
