/** From where to where a number passes at a step: what is wanted, and how near. */

/** @import { Level } from './level.js' */
/** @typedef {{low: number, high: number}} Band  either of them may be infinite */

/** @param {Pick<Level, 'pass'>} level @param {number|null|undefined} wanted  nothing, or no number, where the step does not count @returns {Band|undefined} */
export function bandOf({ pass }, wanted) {
  if (wanted === null || wanted === undefined || Number.isNaN(wanted)) return undefined;
  if (pass.tolerance !== undefined) return { low: wanted - pass.tolerance, high: wanted + pass.tolerance };
  const [, [low, high] = []] = Object.entries(pass.bands).find(([value]) => Number(value) === wanted) ?? [];
  return { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY };
}
