/** What is copied from the table as a spreadsheet reads it: a column stays a column, and a number is a number. */

import { headings } from './numbers.js';

/** @import { Frame } from '../../state/types.js' */

/** A spreadsheet takes a true minus for text; a word is text. @param {Element} cell */
function plain({ textContent, classList }) {
  const text = textContent.trim();
  return classList.contains('table-word') ? text : text.replaceAll('−', '-').replace(/^\+/, '');
}

/** @param {ClipboardEvent} event  on the table or what holds it @param {Frame} frame */
export function copied(event, frame) {
  const selection = getSelection();
  const table = /** @type {Element} */ (event.currentTarget).querySelector('table');
  if (!selection || !table?.tHead || !event.clipboardData) return;
  const selected = (/** @type {Node} */ node) => selection.containsNode(node, true);
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead && selected(row));
  const cells = rows.map((row) => [...row.cells].map((cell) => (selected(cell) ? plain(cell) : '')));
  // Part of one row is only what it is; in several, each cell stays under the one before.
  const lines = cells.length === 1 ? cells.map((row) => row.filter(Boolean)) : cells;
  if (selected(table.tHead)) lines.unshift(headings(frame));
  if (lines.length === 0) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', lines.map((line) => line.join('\t')).join('\n'));
}
