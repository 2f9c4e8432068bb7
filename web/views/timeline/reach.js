/**
 * How far the axis of the inputs goes: as far as the largest input, at least to ±1. While an input is being dragged the axis stands still;
 * otherwise the bar would run away from the finger. That one memory of a gesture is the only thing the timeline knows by itself.
 */

/** An axis as long as this can still be halved and doubled in float64. */
const LONGEST = 8e307;

/** @type {readonly number[]|null} */
let held = null;

/** The inputs that the axis is made for. @param {readonly number[]} inputs */
export const settled = (inputs) => held ?? inputs;

/** The step of a drag: a tenth, or so much more that the axis has at most two hundred of them. @param {number} reach */
export const grain = (reach) => Math.max(0.1, 10 ** (Math.ceil(Math.log10(reach)) - 2));

/** @param {readonly number[]} inputs */
export function reachOf(inputs) {
  const largest = Math.min(
    LONGEST,
    settled(inputs).reduce((most, input) => Math.max(most, Math.abs(input)), 1),
  );
  const grid = grain(largest);
  return Math.min(LONGEST, Number((Math.ceil(largest / grid) * grid).toPrecision(12)));
}

/** @param {readonly number[]} inputs */
export function holdReach(inputs) {
  held = settled(inputs);
}

export function releaseReach() {
  held = null;
}
