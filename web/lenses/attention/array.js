/** A row or a matrix of numbers as text, to be read, typed over or pasted; what does not fit gets one sentence and changes nothing. */
import { html, nothing } from 'lit-html';
import { exact } from '../../pieces/print.js';
import { keepsUnapplied } from '../../pieces/unapplied.js';
import { matrixOf } from '../../state/matrix.js';
import { textOf } from '../../words/text.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @typedef {{label: string, where: string, numbers: readonly number[], columns: number, set: (numbers: readonly number[]) => void}} Of */

/** @param {string} text @param {Pick<Of, 'numbers'|'columns'>} of @returns {{numbers: number[]} | {what: string}} */
export function arrayIn(text, { numbers, columns }) {
  const parsed = matrixOf(text, { columns });
  if ('what' in parsed) return parsed;
  const found = { rows: parsed.rows.length, columns: parsed.rows[0]?.length ?? 0 };
  const rows = numbers.length / columns;
  // Of one row it does not matter how it was written.
  const turned = rows === 1 && found.columns === 1 && found.rows === columns;
  if (turned || (found.rows === rows && found.columns === columns)) return { numbers: parsed.rows.flat() };
  return { what: textOf('attention.shape', { rows, columns, given_rows: found.rows, given_columns: found.columns }) };
}

/** @param {Frame} frame @param {Act} act @param {Of} of */
export function array(frame, act, { label, where, numbers, columns, set }) {
  const rows = numbers.length / columns;
  const text = Array.from({ length: rows }, (_, row) =>
    numbers
      .slice(row * columns, (row + 1) * columns)
      .map(exact)
      .join(' '),
  ).join('\n');
  const notice = frame.notices.find((one) => one.where === where);
  const id = `refusal-${where}`;
  /** @param {Event} event */
  const apply = ({ target }) => {
    const found = arrayIn(/** @type {HTMLTextAreaElement} */ (target).value, { numbers, columns });
    if ('what' in found) return act.refuse(where, found.what);
    act.accept(where);
    set(found.numbers);
  };
  return html`<span class="attention-array"><textarea dir="ltr" rows=${Math.min(Math.max(rows, 2), 8)} spellcheck="false" wrap=${rows > 1 ? 'off' : 'soft'} aria-label=${label}
      aria-invalid=${notice ? 'true' : nothing} aria-describedby=${notice ? id : nothing} ${keepsUnapplied(text)} @change=${apply}></textarea>
    ${notice ? html`<span class="field-refusal" id=${id}>${notice.what}</span>` : nothing}</span>`;
}
