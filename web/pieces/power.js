/**
 * A size of any magnitude with two digits: 0.0039, 6.7, 9.5e−7. Rounded half away from zero on its exact value, as all that is printed
 * (print.js); it comes with the scripts that need it.
 */

const UNKNOWN = '…';
const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** @param {number} exponent */
const minus = (exponent) => String(exponent).replace('-', '−');

/** What is nearly 1 gets up to four digits, so that what is lost or gained a little at a time is seen. @param {number} value */
const digitsOf = (value) => [1, 2].find((digits) => Number(value.toExponential(digits)) !== 1) ?? 3;

/** @param {number} value  0 or above */
export function twoDigits(value) {
  if (Number.isNaN(value)) return UNKNOWN;
  if (value === 0 || value === 1) return String(value);
  const digits = digitsOf(value);
  const [mantissa, power] = value.toExponential(digits).split('e');
  const exponent = Number(power);
  if (exponent >= -3 && exponent < 4) return value.toFixed(Math.max(0, digits - exponent));
  return `${mantissa}e${minus(exponent)}`;
}

/** @param {string} text  a whole number, with a true minus */
const raised = (text) => text.replace('−', '⁻').replace(/\d/g, (digit) => RAISED[Number(digit)] ?? '');

/** As a person writes it: 9.5·10⁻⁷. @param {string} text  as `twoDigits` has it */
export const inPowers = (text) => text.replace(/e(−?\d+)$/, (_, power) => `·10${raised(power)}`);

/** A power of ten. @param {number} exponent  a whole number */
export const powerOfTen = (exponent) =>
  Math.abs(exponent) > 3 ? `10${raised(minus(exponent))}` : (10 ** exponent).toFixed(Math.max(0, -exponent));
