/** How far the page goes by hand. */

/** What a slider can reach; typed values may lie beyond. */
export const SLIDER = { low: -8, high: 8, step: 0.1 };

/** How long a sequence may be: one that is edited, and one that comes from elsewhere. */
export const STEPS = { fewest: 1, most: 200, seen: 1000 };

/** How many units and inputs are edited, and how many looked at. */
export const SIZE = { edited: 16, seen: 512 };

/** How many characters a word on a step may have. */
export const WORD = { most: 40 };
