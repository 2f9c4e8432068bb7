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

/** A row for each cell, a column for each length. @param {readonly Row[]} rows */
function table(rows) {
  const columns = [...new Set(rows.map(({ steps }) => span(steps)))];
  const cells = [...new Set(rows.map(cellOf))];
  const found = (/** @type {string} */ cell, /** @type {string} */ column) => {
    const row = rows.find((one) => cellOf(one) === cell && span(one.steps) === column);
    return html`<td>${row ? html`<b>${row.succeeded}</b> ${row.median ? html`<small>${row.median}</small>` : nothing}` : nothing}</td>`;
  };
  return html`<table>
    <caption>${textOf('training.measured_about', { seeds: rows[0]?.seeds ?? 0 })}</caption>
    <thead><tr><th scope="col">${textOf('training.measured_cell')}</th>${columns.map((column) => html`<th scope="col">${textOf('training.measured_steps', { steps: column })}</th>`)}</tr></thead>
    <tbody>${cells.map((cell) => html`<tr><th scope="row">${cell}</th>${columns.map((column) => found(cell, column))}</tr>`)}</tbody>
  </table>`;
}

/** @param {Row} row */
const longer = (row) =>
  html`<li>${textOf('training.longer', { cell: cellOf(row), updates: row.updates ?? 0, steps: row.exam ?? 0, share: percent(row.median ?? 0) })}</li>`;

/** @param {Row} row */
const guessed = (row) =>
  html`<li>${textOf('training.guessed', { cell: cellOf(row), width: row.width ?? 0, seeds: row.seeds, succeeded: row.succeeded ?? 0, draws: Math.round(row.median ?? 0) })}</li>`;

/** Of a challenge of which something was measured. @param {string} name */
export function measuredOf(name) {
  const of = (/** @type {readonly Row[]} */ rows) => rows.filter(({ task }) => task === name);
  const learned = of(ALL.learned);
  if (learned.length === 0) return nothing;
  const [long, guesses] = [of(ALL.longer), of(ALL.guessed)];
  return html`<details class="training-measured"><summary>${textOf('training.measured')}</summary>
    <div>${table(learned)}${long.length + guesses.length > 0 ? html`<ul>${long.map(longer)}${guesses.map(guessed)}</ul>` : nothing}</div>
  </details>`;
}
