/** Everything that is handed out, one entry of the list each, in its order. */
import { equations } from './take/equations.js';
import { figure } from './take/figure.js';
import { notebook } from './take/notebook.js';
import { program } from './take/program.js';
import { table } from './take/table.js';
import { weights } from './take/weights.js';

/** @import { Direction, Frame } from '../../state/types.js' */
/** @import { Sharing } from './chosen.js' */
/** @import { Made, Refused, Taken } from './take/made.js' */

/**
 * @typedef {object} Entry  what is taken along
 * @property {string} name
 * @property {boolean} [tells]  it holds numbers that may be covered
 * @property {(sharing: Sharing, direction: Direction) => Record<string, unknown>} [take]  what is asked for, where Python makes it (lstm_core/wire.py)
 * @property {(sharing: Sharing, frame: Frame) => unknown} [choices]
 * @property {(taken: Taken, sharing: Sharing, frame: Frame) => Made|Refused} made
 */

/** What leads back to the page. */
export const PASSED_ON = ['link', 'page'];

/** @type {readonly Entry[]} */
export const TAKEN_ALONG = [program, notebook, table, figure, equations, weights];

/** @param {string} name */
export const entryNamed = (name) => TAKEN_ALONG.find((entry) => entry.name === name);
