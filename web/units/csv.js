/** Every number of a run as a table in CSV, in the form that lstm_core.table has: a row for each step, the unit in brackets behind each name. */
import { html } from 'lit-html';
import { save } from '../pieces/save.js';
import { textOf } from '../words/text.js';

/** @import { Frame, Trace } from '../state/types.js' */
/** @typedef {{name: string, width: number, start: boolean, numbers: ArrayLike<number>}} Column  several, as wide as a step */

/** So many steps are written before the page has its turn again. */
const AT_ONCE = 20;

/** @param {Trace} trace @returns {Column[]} */
const columnsOf = ({ D, H, values }) =>
  Object.entries(values).map(([name, numbers]) => ({
    name,
    numbers,
    width: name === 'inputs' ? D : H,
    start: name.endsWith('_start'),
  }));

/** @param {Column} column @param {(index: number) => string|number} entry */
const entries = ({ width }, entry) => Array.from({ length: width }, (_, index) => entry(index));

/** The head, and the row of each step from 0 on; each ended by a line feed. @param {Trace} trace */
export function csvOf(trace) {
  const columns = columnsOf(trace);
  const head = ['step', ...columns.flatMap((column) => entries(column, (index) => `${column.name}[${index}]`))];
  const row = (/** @type {number} */ step) => [
    step + 1,
    ...columns.flatMap((column) =>
      entries(column, (index) => column.numbers[column.start ? index : step * column.width + index] ?? ''),
    ),
  ];
  return { head: `${head.join()}\n`, row: (/** @type {number} */ step) => `${row(step).join()}\n` };
}

/** @param {Pick<Frame, 'kind'|'trace'|'direction'>} frame */
async function saveAll({ kind, trace, direction }) {
  const { head, row } = csvOf(trace);
  const pieces = [head];
  for (let step = 0; step < trace.T; step += 1) {
    pieces.push(row(step));
    if (step % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  save(`${kind.name}${direction === 'backward' ? '-backward' : ''}.csv`, 'text/csv', pieces);
}

/** @param {Frame} frame */
export const everything = (
  frame,
) => html`<p class="table-everything"><button type="button" title=${textOf('unit.everything_title')}
  @click=${() => saveAll(frame)}>${textOf('unit.everything', { one_unit: frame.trace.H === 1 ? 'yes' : 'no' })}</button></p>`;
