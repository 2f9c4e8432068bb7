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

/** Of inputs that were looked at: there may be very many. @type {WeakMap<readonly number[], number>} */
const reaches = new WeakMap();

/** @param {readonly number[]} inputs */
export function reachOf(inputs) {
  const axis = settled(inputs);
  const known = reaches.get(axis);
  if (known) return known;
  const largest = Math.min(
    LONGEST,
    axis.reduce((most, input) => Math.max(most, Math.abs(input)), 1),
  );
  const grid = grain(largest);
  const reach = Math.min(LONGEST, Number((Math.ceil(largest / grid) * grid).toPrecision(12)));
  reaches.set(axis, reach);
  return reach;
}

/** @param {readonly number[]} inputs */
export function holdReach(inputs) {
  held = settled(inputs);
}

export function releaseReach() {
  held = null;
}
