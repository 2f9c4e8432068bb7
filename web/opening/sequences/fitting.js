/** Steps that were read for a cell of D inputs: what is left of them where a step must have just so many. */
import { textOf } from '../../words/text.js';

/** @import { Doubt } from '../../state/doubt.js' */
/** @import { Rows } from '../../state/rowed.js' */
/** @import { Steps } from './sequences.js' */
/** @typedef {Rows | {what: string} | Doubt} Read */

/** @param {number} count @param {number} D */
const other = (count, D) => ({ what: textOf('pasted.ragged', { called: 'step', number: 1, count, expected: D }) });

/** @param {Read} read @param {number} D @returns {Read} */
export function fitting(read, D) {
  if ('what' in read) return read;
  if (!('question' in read)) return read.D === D ? read : other(read.D, D);
  const answers = read.answers.filter(({ rows }) => rows.D === D);
  return answers.length > 0 ? { ...read, answers } : other(read.answers.at(-1)?.rows.D ?? 0, D);
}

/** What it comes down to, where the reader has chosen an answer; or why it is not known yet. @param {Read} read  as it fits @param {string} chosen  the label of the answer @returns {Steps | {what: string}} */
export function settled(read, chosen) {
  if ('what' in read) return read;
  const rows = 'question' in read ? read.answers.find(({ label }) => label === chosen)?.rows : read;
  if (!rows) return { what: /** @type {Doubt} */ (read).question };
  return { inputs: rows.values, words: rows.words, names: rows.names ?? [] };
}
