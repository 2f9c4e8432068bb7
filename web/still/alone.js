/** The drawing of the cell, without the element of the page that it stands in. */
import { element } from '../runtime/tree.js';
import { cell } from '../views/cell.js';
import { drawnTree } from './drawn.js';
import { nobody } from './frame.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Frame} frame */
export const cellAlone = (frame) => element(drawnTree(cell(frame, nobody)), 'svg');
