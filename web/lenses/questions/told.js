/** The three rows in words and in the table of all numbers. */
import { signed } from '../../pieces/print.js';
import { inOrder } from '../../state/place.js';
import { textOf } from '../../words/text.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Group } from '../layer.js' */
/** @import { Answers } from './asked.js' */

/** Of the table. */
const DECIMALS = 4;
/** So many steps are told; the numbers of others stand in the table. */
const MOST = 24;

/** @param {Frame} frame @param {Answers} found */
export function told(frame, { state, at, count, rows }) {
  const { symbol } = state;
  if (count === 0) return textOf('questions.told', { symbol, step: at, steps: '' });
  const from = Math.max(1, count + 1 - MOST);
  const steps = Array.from({ length: count + 1 - from }, (_, index) => {
    const [share, nudge, lost] = rows.map(({ values }) => values[from - 1 + index]);
    return textOf('questions.told_step', {
      step: inOrder(frame, from + index),
      shared: share === undefined ? 'no' : 'yes',
      share: signed(share ?? 0),
      nudge: signed(nudge ?? 0),
      lost: signed(lost ?? 0),
    });
  });
  return textOf('questions.told', { symbol, step: at, steps: steps.join(' ') });
}

/** @param {Frame} frame @param {Answers} found @returns {Group} */
export function columns(frame, { state, at, rows }) {
  const { symbol, part } = state;
  return {
    name: textOf('questions.columns', { symbol, step: at }),
    part,
    columns: rows
      .filter(({ values }) => values.length > 0)
      .map(({ name, values }) => ({
        name: textOf(`questions.${name}`),
        at: (step) => {
          const value = values[inOrder(frame, step) - 1];
          return value === undefined ? '' : signed(value, DECIMALS);
        },
      })),
  };
}
