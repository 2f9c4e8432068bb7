/** One scale for all rows: from the smallest number that is shown to the largest, and always with zero. */
import { range } from '../timeline/chart.js';

/** @import { Row } from './rows.js' */
/** @typedef {{lowest: number, highest: number, ticks: number[]}} Scale  `ticks`: +1 and −1 where numbers go beyond */

/** @param {readonly Row[]} rows @returns {Scale} */
export function scaleOf(rows) {
  const ranges = rows.flatMap(({ lines }) => lines.map(({ values, start }) => range(values, start)));
  const lowest = Math.min(0, ...ranges.map(([low]) => low));
  const highest = Math.max(0, ...ranges.map(([, high]) => high));
  return { lowest, highest, ticks: [...(lowest < -1 ? [-1] : []), ...(highest > 1 ? [1] : [])] };
}
