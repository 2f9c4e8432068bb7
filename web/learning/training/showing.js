/** A moment of a training in the page: its weights are those of the run, like weights that a reader has set. */
import { kindOf } from '../../kinds/register.js';
import { want, wanted } from '../../state/state.js';
import { freshStarts } from '../challenges/setting.js';

/** @import { Request } from '../../state/types.js' */
/** @import { Course, Moment } from './course.js' */

/** The weights that were put there last. @type {Request['weights']|undefined} */
let shown;

/** @param {Course} course @param {Moment} moment */
export function show({ level }, { weights }) {
  const run = wanted.peek();
  want({ ...run, weights, starts: freshStarts(level, kindOf(run), run) });
  takeOver();
}

/** The weights that are there now are to be changed by nobody else. */
export function takeOver() {
  shown = wanted.peek().weights;
}

/** Whether nobody has. @param {Request} run */
export const isShown = ({ weights }) => weights === shown;

/** Whether a run has the weights of a moment. @param {Pick<Request, 'weights'>} run @param {Moment} moment */
export const hasWeights = (run, { weights }) =>
  Object.entries(weights).every(([name, numbers]) => numbers.every((number, at) => run.weights[name]?.[at] === number));
