/** What a table of numbers may mean besides what it seems to say: then the reader is asked, and nothing is guessed. */
import { textOf } from '../words/text.js';

/** @import { Rows } from './rowed.js' */
/** @typedef {{table: number[][], words: readonly string[], names: readonly string[]|undefined}} Table */
/** @typedef {{question: string, answers: {label: string, rows: Rows}[]}} Doubt */

/** So many lines or columns in a row are no chance. */
const FEWEST = 3;
/** A name that says no more than which input it is. */
const NUMBERED = /^(?:x|input)[ _]?(\d+)$/i;

/** @param {readonly number[]} numbers */
const counts = (numbers) =>
  numbers.length >= FEWEST && [0, 1].some((first) => numbers.every((number, index) => number === first + index));

/** @param {Table} table @returns {Rows} */
export const rowsOf = ({ table, words, names }) => ({
  values: table.flat(),
  D: table[0]?.length ?? 0,
  words: words.some(Boolean) ? words : [],
  names: names?.some(Boolean) ? names : names && [],
});

/** @param {readonly number[][]} table */
const turned = (table) => (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? 0));

/** @param {string} key @param {Table} table */
const answer = (key, table) => ({
  label: textOf(key, { steps: table.table.length, inputs: table.table[0]?.length ?? 0 }),
  rows: rowsOf(table),
});

/** @param {Table} found  a table without a line of names @param {number} D  how many inputs a step has now @returns {Doubt|undefined} */
export function doubtAbout(found, D) {
  const { table, words } = found;
  const [first = []] = table;
  const bare = { words, names: undefined };
  if (words.length > 0 && words.every((word, index) => NUMBERED.exec(word)?.[1] === String(index + 1)))
    return about('turned', found, { table: turned(table), words: [], names: undefined });
  if (first.length === D + 1 && counts(table.map(([place = -1]) => place)))
    return about('counted', found, { ...bare, table: table.map((row) => row.slice(1)) });
  if (D >= FEWEST && first.length === D && counts(first) && table.length > 1)
    return about('headed', found, { words: words.slice(1), names: undefined, table: table.slice(1) });
  if (
    first.length !== D &&
    table.length > 1 &&
    words.length === 0 &&
    (table.length === D || first.length > table.length)
  )
    return about('turned', found, { ...bare, table: turned(table) });
  return undefined;
}

/** @param {'turned'|'counted'|'headed'} what @param {Table} found @param {Table} other @returns {Doubt} */
const about = (what, found, other) => ({
  question: textOf(`rows.${what}`, { lines: found.table.length, columns: found.table[0]?.length ?? 0 }),
  answers: [answer(`rows.${what}_other`, other), answer(`rows.${what}_so`, found)],
});
