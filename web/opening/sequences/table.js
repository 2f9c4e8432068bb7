/** An array of numbers as steps: a list, a table with a row for each step, or one in a batch of one. */
import { SIZE, STEPS } from '../../ranges.js';
import { doubtAbout, rowsOf } from '../../state/doubt.js';
import { textOf } from '../../words/text.js';

/** @import { Read } from './fitting.js' */
/** @typedef {{name: string, shape: readonly number[], values: ArrayLike<number>}} Numbers */

/** Its sides without those of a batch of one; undefined where it is no table. @param {readonly number[]} shape @param {number} D @returns {readonly [number, number]|undefined} */
function sides(shape, D) {
  const [first = 1, second = 1, third = 1] = shape;
  if (shape.length === 1) return [first, 1];
  if (shape.length === 2) return D === 1 && first === 1 ? [second, 1] : [first, second];
  if (shape.length !== 3) return undefined;
  return first === 1 ? [second, third] : second === 1 ? [first, third] : undefined;
}

/** @param {Numbers} numbers @param {number} D @returns {Read} */
export function stepsIn({ name, shape, values }, D) {
  const [rows, columns] = sides(shape, D) ?? [0, 0];
  if (rows * columns === 0)
    return { what: textOf('sequences.no_table', { name, shape: shape.join(' × '), inputs: D }) };
  const table = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => values[row * columns + column] ?? 0),
  );
  const found = { table, words: [], names: undefined };
  const read = doubtAbout(found, D) ?? rowsOf(found);
  const longest = 'question' in read ? Math.min(rows, columns) : rows;
  if (longest > STEPS.seen) return { what: textOf('sequences.long', { count: longest, most: STEPS.seen }) };
  if (columns > Math.max(SIZE.seen, D) && !('question' in read))
    return { what: textOf('rows.wide', { count: columns, most: SIZE.seen }) };
  return read;
}
