/** What draws and says what there is of several units or inputs: nothing where a cell has one of each. */
import { brought } from '../later/brought.js';
import { isMany } from './shape.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Pick<Frame, 'trace'>} frame */
export const unitsOf = ({ trace }) => (isMany(trace) ? brought.units : undefined);
