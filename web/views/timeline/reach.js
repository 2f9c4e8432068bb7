/**
 * How far the axis of the inputs goes: as far as the largest input, at least to ±1. While an input is being dragged the axis stands still;
 * otherwise the bar would run away from the finger. That one memory of a gesture is the only thing the timeline knows by itself.
 */

/** An axis as long as this can still be halved and doubled in float64. */
const LONGEST = 8e307;

/** @type {number|null} */
let held = null;

/** The step of a drag: a tenth, or so much more that the axis has at most two hundred of them. @param {number} reach */
export const grain = (reach) => Math.max(0.1, 10 ** (Math.ceil(Math.log10(reach)) - 2));

/** @param {number[]} inputs */
export function reachOf(inputs) {
  if (held !== null) return held;
  const largest = Math.min(LONGEST, Math.max(1, ...inputs.map(Math.abs)));
  const grid = grain(largest);
  return Math.min(LONGEST, Number((Math.ceil(largest / grid) * grid).toPrecision(12)));
}

/** @param {number[]} inputs */
export function holdReach(inputs) {
  held = reachOf(inputs);
}

export function releaseReach() {
  held = null;
}
