/** How much a meter shows: of shares as much as they are, or, where there are many, more and said so; of what reaches back its magnitude. */

/** @import { Values } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */

/** Narrower columns have no printed numbers, and what is small could not be seen. */
const WIDE_FROM = 24;
const NUMBERS_FROM = 48;
const FULL = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
/** A millionth is the least that is drawn of what reaches back; of less there is the number. */
const DECADES = 6;

/** The share that fills a meter. @param {Pick<Layout, 'column'>} L @param {Values} shares */
export function fullOf({ column }, shares) {
  if (column >= WIDE_FROM) return 1;
  const largest = Array.from(shares).reduce((most, share) => Math.max(most, share), 0);
  return FULL.find((full) => full >= largest) ?? 1;
}

/** Whether what reaches back is drawn by its magnitude, as there is no room for numbers that tell it. @param {Pick<Layout, 'column'>} L */
export const byMagnitude = ({ column }) => column < NUMBERS_FROM;

/** How much of a meter a size fills: up to 1, which is all, or from a millionth on as many decades. @param {Pick<Layout, 'column'>} L @param {number} size */
export const filled = (L, size) => Math.min(Math.max(byMagnitude(L) ? 1 + Math.log10(size) / DECADES : size, 0), 1);
