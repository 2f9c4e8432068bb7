/** What training was measured to learn of a challenge, seed by seed (tests/core/recorded/measure_training.py), for whoever wants to know. */
import { html, nothing } from 'lit-html';
import { percent } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';
import measured from './measured.json' with { type: 'json' };
import { span } from './options.js';

/**
 * @typedef {object} Row
 * @property {string} task
 * @property {string} kind
 * @property {number} units
 * @property {number} [forget_bias]
 * @property {number[]} [steps]   of the sequences it learned from, the fewest and the most
 * @property {boolean} read_out   whether what is read was learned along
 * @property {number} seeds       how many were tried
 * @property {number} [succeeded] how many of them
 * @property {number|null} [median]  of updates, shares or draws
 * @property {number} [updates]
 * @property {number} [exam]
 * @property {number} [width]
 */

/** @type {Record<'learned'|'longer'|'guessed', readonly Row[]>} */
const ALL = measured;

/** @param {Row} row */
const cellOf = ({ kind, units, forget_bias, read_out }) =>
  [
    `${textOf(`kinds.${kind}`)}, ${textOf('training.units_there', { units })}`,
    forget_bias === undefined ? '' : `${textOf('training.forget_bias')} ${forget_bias}`,
    read_out ? '' : textOf('training.read_as'),
  ]
    .filter(Boolean)
    .join(', ');

/**
 * A row for each of what rows are called, a column for each length.
 * @param {{about: string, head: string, rows: readonly Row[]}} what
 * @param {{called: (row: Row) => string, steps: (row: Row) => string, shown: (row: Row) => unknown}} of
 */
function table({ about, head, rows }, { called, steps, shown }) {
  const [names, columns] = [called, steps].map((told) => [...new Set(rows.map(told))]);
  const cell = (/** @type {string} */ name, /** @type {string} */ column) => {
    const row = rows.find((one) => called(one) === name && steps(one) === column);
    return html`<td>${row ? shown(row) : nothing}</td>`;
  };
  return html`<p>${about}</p>
    <table>
      <thead><tr><th scope="col">${head}</th>${columns?.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${names?.map((name) => html`<tr><th scope="row">${name}</th>${columns?.map((column) => cell(name, column))}</tr>`)}</tbody>
    </table>`;
}

/** @param {readonly Row[]} rows */
const learned = (rows) =>
  table(
    { about: textOf('training.measured_about', { seeds: rows[0]?.seeds ?? 0 }), head: textOf('training.steps'), rows },
    {
      called: cellOf,
      steps: (row) => span(row.steps),
      shown: ({ succeeded, median }) => html`<b>${succeeded}</b> ${median ? html`<small>${median}</small>` : nothing}`,
    },
  );

/** @param {readonly [Row, ...Row[]]} rows  of one cell */
const longer = (rows) =>
  table(
    {
      about: textOf('training.longer', { cell: cellOf(rows[0]), steps: span(rows[0].steps) }),
      head: textOf('training.steps'),
      rows,
    },
    {
      called: ({ updates = 0 }) => textOf('training.longer_after', { updates }),
      steps: ({ exam }) => String(exam),
      shown: ({ median }) => html`<b>${percent(median ?? 0, 3)}</b>`,
    },
  );

/** @param {Row} row */
const guessed = (row) =>
  html`<p>${textOf('training.guessed', { cell: cellOf(row), width: row.width ?? 0, seeds: row.seeds, succeeded: row.succeeded ?? 0, draws: Math.round(row.median ?? 0) })}</p>`;

/** Of a challenge of which something was measured. @param {string} name */
export function measuredOf(name) {
  const of = (/** @type {readonly Row[]} */ rows) => rows.filter(({ task }) => task === name);
  const [found, [first, ...others], guesses] = [of(ALL.learned), of(ALL.longer), of(ALL.guessed)];
  if (found.length === 0) return nothing;
  return html`<details class="training-measured"><summary>${textOf('training.measured')}</summary>
    <div>${learned(found)}${first ? longer([first, ...others]) : nothing}${guesses.map(guessed)}</div>
  </details>`;
}
