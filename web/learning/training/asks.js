/** What a training asks of Python: while it goes on, and where its cell is examined. */
import { asks as exams } from './exam.js';
import { asks as updates } from './running.js';

/** @import { Layer } from '../../lenses/layer.js' */

/** @type {Layer} */
export const trainingLayer = { name: 'training', there: () => false, asks: () => [...updates(), ...exams()] };
