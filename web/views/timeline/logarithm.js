/**
 * A scale of powers of ten, from numbers to pixels. It says where a number is drawn, never what it is: nothing that is printed comes from
 * a logarithm of this page.
 */
import { linear } from './linear.js';

/** @import { Span } from './linear.js' */

/** Below every float64 but 0, which has no power of its own. */
const NOTHING = -330;

/** @param {number} value  0 or above */
export const exponentOf = (value) => Math.max(Math.log10(value), NOTHING);

/** @param {Span} exponents @param {Span} pixels */
export function logarithm(exponents, pixels) {
  const scale = linear(exponents, pixels);
  return (/** @type {number} */ value) => scale(exponentOf(value));
}
