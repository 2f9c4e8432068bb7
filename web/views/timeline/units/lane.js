/** The rows of all units on the time axis, by what the axis calls. */
import { layer } from './layer.js';
import { room, usual } from './plan.js';
import { order } from './sort.js';

export const rows = { room, usual, layer, order };
