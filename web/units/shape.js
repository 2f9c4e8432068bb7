/**
 * The shape of a run: how many units a cell has (H) and how many inputs a step (D). Nothing is drawn here: what is drawn only for several of
 * either comes with a script of its own (later.js).
 */
import { ownerOf } from '../kinds/tree.js';

/** @import { Named, Request } from '../state/types.js' */
/** @typedef {{D: number, H: number}} Shape */

/** More than one unit, or more than one input. @param {Shape} shape */
export const isMany = ({ D, H }) => D > 1 || H > 1;

/** @param {Shape} one @param {Shape} other */
export const sameShape = (one, other) => one.D === other.D && one.H === other.H;

/** How many steps are asked for. @param {Pick<Request, 'inputs'|'D'>} request */
export const stepsOf = ({ inputs, D }) => inputs.length / D;

/** How many numbers a row of an array has: one for each input, one for each unit, or one. @param {string} name  such as “PART.W” @param {Shape} shape */
export const widthOf = (name, { D, H }) => ({ W: D, U: H })[ownerOf(name)[1]] ?? 1;

/** Rows of a table that has other sizes now: what is in both stays, what is new is 0. @param {readonly number[]} numbers @param {number} width @param {number} newWidth @param {number} newHeight */
const resized = (numbers, width, newWidth, newHeight) =>
  Array.from({ length: newWidth * newHeight }, (_, index) => {
    const [row, column] = [Math.floor(index / newWidth), index % newWidth];
    return (column < width && numbers[row * width + column]) || 0;
  });

/** One of the two directions. @param {{weights: Named, starts: Named}} cell @param {Shape} from @param {Shape} to */
const resizedCell = ({ weights, starts }, from, to) => ({
  weights: Object.fromEntries(
    Object.entries(weights).map(([name, numbers]) => [
      name,
      resized(numbers, widthOf(name, from), widthOf(name, to), to.H),
    ]),
  ),
  starts: Object.fromEntries(Object.entries(starts).map(([name, numbers]) => [name, resized(numbers, 1, 1, to.H)])),
});

/** The same sequence and weights with other numbers of units and inputs: what is there stays, what is new is 0. @param {Request} request @param {Shape} to @returns {Request} */
export function reshaped(request, to) {
  if (sameShape(request, to)) return request;
  const { D, H } = to;
  return {
    ...request,
    D,
    H,
    ...resizedCell(request, request, to),
    inputs: resized(request.inputs, request.D, D, stepsOf(request)),
    ...(request.backward && { backward: { ...request.backward, ...resizedCell(request.backward, request, to) } }),
  };
}
