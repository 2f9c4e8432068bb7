/**
 * What lies upon each other in the chart: for every step what is left of all earlier ones, the oldest nearest to zero, positive above it and
 * negative below.
 */
import { keeping } from '../../pieces/keeping.js';

/** @import { Shares } from './shares.js' */
/** @typedef {{step: number, lower: number, upper: number}} Layer  what a band is at one step, from the edge nearer to zero to the other */
/** @typedef {{from: number, layers: Layer[], negative: boolean}} Band  of what was written at the step `from`; 0 is the start, −1 what is left over */

/** So many steps have a band each; of more, only the largest do, and the rest are one. */
const EACH = 30;
const LARGEST = 12;
export const REST = -1;

/** How large a share gets. @param {Shares} shares @param {number} from */
function reach({ count, at }, from) {
  let most = 0;
  for (let step = Math.max(1, from); step <= count; step += 1) most = Math.max(most, Math.abs(at(step, from)));
  return most;
}

/** Those that have bands of their own, the oldest first. @param {Shares} shares */
function chosen(shares) {
  const all = Array.from({ length: shares.count + 1 }, (_, from) => from);
  if (shares.count < EACH) return all;
  const sized = all.map((from) => ({ from, size: reach(shares, from) }));
  const largest = sized.toSorted((one, other) => other.size - one.size).slice(0, LARGEST);
  return largest.map(({ from }) => from).toSorted((one, other) => one - other);
}

/** @param {Shares} shares @param {number} start  the memory before the first step @returns {Band[]} */
export function bandsOf(shares, start) {
  const { count, at } = shares;
  const own = chosen(shares);
  const some = own.length <= count;
  /** @type {Map<string, Band>} */
  const bands = new Map();
  /** @param {number} from @param {boolean} negative @param {Layer} layer */
  const add = (from, negative, layer) => {
    const key = `${from}${negative}`;
    const band = bands.get(key) ?? { from, negative, layers: [] };
    band.layers.push(layer);
    bands.set(key, band);
  };
  if (start !== 0) add(own.includes(0) ? 0 : REST, start < 0, { step: 0, lower: 0, upper: start });
  for (let step = 1; step <= count; step += 1) {
    let [above, below] = [0, 0];
    /** @param {number} from @param {number} share @param {boolean} negative */
    const lay = (from, share, negative) => {
      const lower = negative ? below : above;
      if (negative) below += share;
      else above += share;
      add(from, negative, { step, lower, upper: lower + share });
    };
    if (some) {
      const rest = { above: 0, below: 0 };
      for (let from = 0; from <= step; from += 1) {
        const share = own.includes(from) ? 0 : at(step, from);
        rest[share < 0 ? 'below' : 'above'] += share;
      }
      lay(REST, rest.above, false);
      lay(REST, rest.below, true);
    }
    for (const from of own) if (from <= step) lay(from, at(step, from), at(step, from) < 0);
  }
  return [...bands.values()].toSorted((one, other) => one.from - other.from);
}

/** @type {ReturnType<typeof keeping<[number, number]>>} */
const kept = keeping();

/** How far they reach to both sides of zero. @param {Shares} shares */
export const extent = (shares) => kept(shares.all, String(shares.count), () => reaching(shares));

/** @param {Shares} shares @returns {[number, number]} */
function reaching({ count, at }) {
  let [lowest, highest] = [0, 0];
  for (let step = 1; step <= count; step += 1) {
    let [above, below] = [0, 0];
    for (let from = 0; from <= step; from += 1) {
      const share = at(step, from);
      if (share < 0) below += share;
      else above += share;
    }
    lowest = Math.min(lowest, below);
    highest = Math.max(highest, above);
  }
  return [lowest, highest];
}
