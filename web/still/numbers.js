/** A drawing as a text with numbers in it, most of which follow a width in a straight line (views/cell/layout.js). */

const NUMBER = /-?\d*\.?\d+/g;

/** By how much wider the other drawing is. */
export const RANGE = 150;

/**
 * By how much each number changes from one drawing to the one that is wider, in tenths; '' where they differ in more than numbers.
 * @param {string} one @param {string} wider
 */
export function changes(one, wider) {
  if (one.replace(NUMBER, '') !== wider.replace(NUMBER, '')) return '';
  const there = wider.match(NUMBER) ?? [];
  return (one.match(NUMBER) ?? [])
    .map((number, index) => Math.round(10 * (Number(there[index]) - Number(number))) || '')
    .join();
}

/** The drawing for another width. @param {string} drawing @param {string} changes  as told above @param {number} by */
export function changed(drawing, changes, by) {
  const each = changes.split(',');
  let index = 0;
  return drawing.replace(NUMBER, (number) => {
    const change = Number(each[index++]);
    return change ? String(Number((Number(number) + (change * by) / (10 * RANGE)).toFixed(1))) : number;
  });
}
