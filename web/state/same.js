/** Whether two requests ask the same of Python, and whether two states of the page are the same. */

/** @import { Named, Request } from './types.js' */
/** @typedef {{request: Request, words: readonly string[], names: readonly string[]}} Asked  a request, with the words on its steps and the names of its inputs */

/** @param {readonly number[]|undefined} a @param {readonly number[]|undefined} b */
export const sameNumbers = (a = [], b = []) =>
  a === b || (a.length === b.length && a.every((number, index) => number === b[index]));

/** @param {Named} a @param {Named} b */
const sameArrays = (a, b) =>
  a === b || [...Object.keys(a), ...Object.keys(b)].every((name) => sameNumbers(a[name], b[name]));

/** @param {Request['holds']} a @param {Request['holds']} b */
export const sameHolds = (a = [], b = []) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** @param {Request['backward']} a @param {Request['backward']} b */
const sameBackward = (a, b) =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    sameArrays(a.weights, b.weights) &&
    sameArrays(a.starts, b.starts) &&
    sameHolds(a.holds, b.holds));

/** @param {Request} a @param {Request} b */
export const sameRequest = (a, b) =>
  a === b ||
  (a.kind === b.kind &&
    a.curves === b.curves &&
    a.D === b.D &&
    a.H === b.H &&
    sameNumbers(a.inputs, b.inputs) &&
    sameArrays(a.starts, b.starts) &&
    sameArrays(a.weights, b.weights) &&
    sameHolds(a.holds, b.holds) &&
    sameBackward(a.backward, b.backward));

/** @param {readonly string[]} a @param {readonly string[]} b */
export const sameWords = (a, b) => a === b || (a.length === b.length && a.every((word, index) => word === b[index]));

/** @param {Asked} a @param {Asked} b */
export const sameState = (a, b) =>
  sameRequest(a.request, b.request) && sameWords(a.words, b.words) && sameWords(a.names, b.names);
