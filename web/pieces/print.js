/**
 * How a number is printed, in the same way as `lstm_core.printing` does it: half away from zero, a true minus,
 * no sign on what prints as zero. A number that is not known yet is three dots.
 */

const MINUS = '−';
const LARGE = 1e5;
const UNKNOWN = '…';

/** @param {number} magnitude @param {number} decimals */
function unsigned(magnitude, decimals) {
  return magnitude >= LARGE ? magnitude.toExponential(2).replace('+', '') : magnitude.toFixed(decimals);
}

/**
 * @param {number} value
 * @param {number} [decimals]
 */
export function printed(value, decimals = 2) {
  if (Number.isNaN(value)) return UNKNOWN;
  const text = unsigned(Math.abs(value), decimals);
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/**
 * With its sign in front, also when positive.
 * @param {number} value
 * @param {number} [decimals]
 */
export function signed(value, decimals = 2) {
  const text = printed(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * The opening of a gate: its printed decimals with the point moved, so that 0.81 and 81 % can never disagree.
 * @param {number} value between 0 and 1
 * @param {number} [decimals]  of the value, at least two
 */
export function percent(value, decimals = 2) {
  const moved = value.toFixed(decimals).replace(/\.(\d\d)/, '$1.');
  return `${Number.isNaN(value) ? UNKNOWN : Number(moved)} %`;
}

/**
 * What such a gate leaves: 100 % without what is printed of it, so that both together are always 100 %.
 * @param {number} value between 0 and 1
 * @param {number} [decimals]  of the value, at least two
 */
export const restOf = (value, decimals = 2) =>
  Number.isNaN(value)
    ? percent(value)
    : `${Number((100 - Number.parseFloat(percent(value, decimals))).toFixed(decimals - 2))} %`;

/**
 * As a person would type it: −0.8, 1.0, 0.125; at least `fewest` decimals and at most four.
 * @param {number} value
 * @param {number} [fewest]
 */
export function typed(value, fewest = 1) {
  const full = printed(value, 4);
  if (!/\.\d{4}$/.test(full)) return full;
  const short = full.replace(/0+$/, '');
  const decimals = Math.max(fewest, short.length - 1 - short.indexOf('.'));
  return printed(value, decimals);
}

/**
 * The exact value for a field in which it can be edited: nothing is rounded away.
 * @param {number} value
 */
export function exact(value) {
  const text = String(value);
  return (/^-?\d+$/.test(text) ? `${text}.0` : text).replaceAll('-', MINUS);
}
