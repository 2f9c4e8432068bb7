/** A size as it is printed where it may be very small: two digits that count, however far behind the point. */
import { printed } from '../../pieces/print.js';

const PLAIN = 0.095;
const POINT = 0.00095;

/** @param {number} size  not below 0 */
export function small(size) {
  if (!(size < PLAIN) || size === 0) return printed(size);
  if (size >= POINT) return String(Number(size.toPrecision(2)));
  return size.toExponential(1).replace('-', '−');
}
