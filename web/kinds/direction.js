/**
 * Both directions of time: a second cell of the same kind reads the sequence from its end (`request.backward`), and the page looks at one of
 * the two at a time. What both say stands in the order of the sequence.
 */

/** @import { Direction, Request } from '../state/types.js' */

/** What one of the two cells is asked; where there is one only, that one. @param {Request} request @param {Direction} direction @returns {Request} */
export function oneWay(request, direction) {
  if (!request.backward) return request;
  const { backward, holds, ...forward } = request;
  return direction === 'backward' ? { ...forward, ...backward } : { ...forward, ...(holds && { holds }) };
}

/** The request with other weights or start values for one of the two. @param {Request} request @param {Direction} direction @param {Partial<Pick<Request, 'weights'|'starts'|'holds'>>} patch @returns {Request} */
export const changedOneWay = (request, direction, patch) =>
  direction === 'backward' && request.backward
    ? { ...request, backward: { ...request.backward, ...patch } }
    : { ...request, ...patch };

/** With what reads from the end; where there was nothing, a cell like the first. @param {Request} request @returns {Request} */
export const bothWays = (request) =>
  request.backward ? request : { ...request, backward: { weights: request.weights, starts: request.starts } };
