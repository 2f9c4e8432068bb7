/** A text as the numbers of one array of weights, or one sentence that says what was expected and what came. */
import { matrixOf } from '../../state/matrix.js';
import { textOf } from '../../words/text.js';

/**
 * @param {string} text
 * @param {{rows: number, columns: number, called: string}} array
 * @returns {{numbers: number[]} | {what: string}}
 */
export function numbersFor(text, { rows, columns, called }) {
  const parsed = matrixOf(text, { columns });
  if ('what' in parsed) return parsed;
  const given = { rows: parsed.rows.length, columns: parsed.rows[0]?.length ?? 0 };
  const fits = given.rows === rows && given.columns === columns;
  // Of one row or one column it does not matter how it was written.
  const turned = given.rows === columns && given.columns === rows && Math.min(rows, columns) === 1;
  if (fits || turned) return { numbers: parsed.rows.flat() };
  return {
    what: textOf('grids.shape', { called, rows, columns, given_rows: given.rows, given_columns: given.columns }),
  };
}
