/**
 * The scale of the lane: powers of ten from 1 down to a millionth, with what lies below out of sight; or from 0 to 1 in even steps. Both grow
 * upward for what explodes.
 */
import { inPowers, powerOfTen, twoDigits } from '../../pieces/power.js';
import { linear } from '../../views/timeline/linear.js';
import { exponentOf, logarithm } from '../../views/timeline/logarithm.js';

/** @import { Span } from '../../views/timeline/linear.js' */
/** @import { Line } from './lines.js' */
/** @typedef {{y: (value: number) => number, ticks: {y: number, name: string, one: boolean}[], floor: number}} Scale  lines end at `floor` */

const LOWEST = -6;
/** Rounding to 1 is no growth. */
const GROWN = 1.02;
/** Powers from one tick to the next, so that there are no more than this. */
const EVERY = [2, 5, 10, 20, 50, 100];
const TICKS = 4.6;
/** How far below the lowest power a line is followed. */
const BEYOND = 5;

/** @param {readonly Line[]} lines */
const largest = (lines) =>
  lines.reduce((most, { values }) => Array.from(values).reduce((one, other) => Math.max(one, other), most), 1);

/** @param {number} highest  the power on top @param {Span} pixels  from the lowest to the highest @returns {Scale} */
function inPowersOfTen(highest, pixels) {
  const y = logarithm([LOWEST, highest], pixels);
  const every = EVERY.find((count) => (highest - LOWEST) / count <= TICKS) ?? 100;
  const first = Math.ceil(LOWEST / every) * every;
  const ticks = [];
  for (let power = first; power <= highest; power += every)
    ticks.push({ y: y(10 ** power), name: powerOfTen(power), one: power === 0 });
  return { y, ticks, floor: pixels[0] + BEYOND };
}

/** 1, 2 or 5 times a power of ten. @param {number} value */
function rounded(value) {
  const power = 10 ** Math.floor(exponentOf(value));
  return power * ([1, 2, 5].find((digit) => digit * power >= value) ?? 10);
}

/** As it is read beside the axis. @param {number} value */
const named = (value) => (value > 0 && value < 1e4 ? String(value) : inPowers(twoDigits(value)));

/** @param {number} highest @param {Span} pixels @returns {Scale} */
function inEvenSteps(highest, pixels) {
  const y = linear([0, highest], pixels);
  const ticks = [0, highest / 2, highest].map((value) => ({ y: y(value), name: named(value), one: value === 1 }));
  return { y, ticks, floor: pixels[0] };
}

/** @param {readonly Line[]} lines @param {boolean} even @param {Span} pixels  from the lowest to the highest */
export function scaleOf(lines, even, pixels) {
  const most = largest(lines);
  const grows = most > GROWN;
  if (even) return inEvenSteps(grows ? rounded(most) : 1, pixels);
  return inPowersOfTen(grows ? Math.ceil(exponentOf(most)) : 0, pixels);
}
