/** The three rows in words and in the table of all numbers. */
import { whether } from '../../kinds/holes.js';
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
      shared: whether(share !== undefined),
      share: signed(share ?? Number.NaN),
      nudge: signed(nudge ?? Number.NaN),
      left_out: whether(lost !== undefined),
      lost: signed(lost ?? Number.NaN),
    });
  });
  return textOf('questions.told', { symbol, step: at, steps: steps.join(' ') });
}

/** Of the step without which the most is lost. @param {Frame} frame @param {Answers} found */
export function says(frame, { state, at, count, rows }) {
  if (count === 0) return textOf('questions.nothing_yet');
  if (rows.some(({ name, why }) => name === 'lost' && why)) return textOf('questions.too_long');
  const of = (/** @type {string} */ wanted) => rows.find(({ name }) => name === wanted)?.values ?? [];
  const lost = of('lost');
  const size = (/** @type {number} */ index) => Math.abs(lost[index] ?? 0);
  const most = lost.reduce((found, _, index) => (size(index) > size(found) ? index : found), 0);
  const share = of('share')[most];
  return textOf('questions.says', {
    most: inOrder(frame, most + 1),
    symbol: state.symbol,
    step: at,
    lost: signed(lost[most] ?? 0),
    shared: whether(share !== undefined),
    share: signed(share ?? Number.NaN),
    nudge: signed(of('nudge')[most] ?? 0),
  });
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
