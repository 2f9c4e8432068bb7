/** A straight scale, from numbers to pixels and back. d3-scale can do the same and brings colours, dates and formats along: 8 kB in gzip. */

/** @typedef {readonly [number, number]} Span */

/** @param {Span} span @param {Span} onto @param {number} value */
function mapped([low, high], [from, to], value) {
  const share = (value - low) / (high - low);
  return from * (1 - share) + to * share;
}

/** @param {Span} span @param {number} value */
const within = ([from, to], value) => Math.min(Math.max(value, Math.min(from, to)), Math.max(from, to));

/** @param {Span} numbers @param {Span} pixels */
export function linear(numbers, pixels) {
  const scale = (/** @type {number} */ value) => mapped(numbers, pixels, value);
  return Object.assign(scale, { invert: (/** @type {number} */ pixel) => mapped(pixels, numbers, pixel) });
}

/** The same, with what lies beyond its ends at its ends. @param {Span} numbers @param {Span} pixels */
export function clamped(numbers, pixels) {
  const scale = (/** @type {number} */ value) => mapped(numbers, pixels, within(numbers, value));
  return Object.assign(scale, {
    invert: (/** @type {number} */ pixel) => mapped(pixels, numbers, within(pixels, pixel)),
  });
}
