/** A text cut where its names stand: what each speaks of, in which line, and what stands behind it. */
import { quoted } from '../../address/quoted.js';
import { Refusal } from '../../state/tidied.js';
import { textOf } from '../../words/text.js';
import { byName, folded } from './names.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Meaning } from './names.js' */
/** @typedef {{line: number, given: string, meaning: Meaning, body: string, step?: number}} Entry  `given`: its name as it was written; `step`: of x₁, x₂, … */

/** A word that may belong to a name; what stands in parentheses or brackets belongs to a number. */
const WORD = /(?<![^\s,;:=])[\p{L}\p{M}][^\s,;:=()[\]]*(?![^\s,;:=])/gu;
/** The most words that a name has. */
const LONGEST = 5;
const COMMENT = /^\s*(?:#|\/\/).*$/;
/** A name that nothing here has, unless it is that of a call around numbers. */
const NAMELIKE = /^\s*(\p{L}[^\s,;:=()[\]]*(?: +\p{L}[^\s,;:=()[\]]*)*)(?!\S*\()/u;
/** The input of one step. */
const STEP = /^x([1-9]\d*)$/;
const LONGEST_TEXT = 200_000;

/** @param {string} body */
const open = (body) => (body.match(/[([{]/g)?.length ?? 0) > (body.match(/[)\]}]/g)?.length ?? 0);

/** @param {readonly Meaning[]} meanings */
function reading(meanings) {
  const known = byName(meanings);
  const [first, ...more] = new Set(meanings.map(({ part }) => part).filter(Boolean));
  /** @type {Meaning|undefined} */
  let last = meanings.find(({ part }) => more.length === 0 && part === first);

  /** What a name means behind the names before it; undefined where it is none. @param {string} name @param {number} line @returns {Meaning|undefined} */
  function meant(name, line) {
    const letter = folded(name);
    const found = known.get(letter) ?? [];
    const [own] = found;
    if (found.length > 1) {
      const [one = '', other = ''] = found.map(({ written }) => quoted(written));
      throw new Refusal(textOf('typed.ambiguous', { line, given: quoted(name), one, other }));
    }
    if (own) return own;
    if (STEP.test(letter)) return meanings.find(({ of }) => of === 'inputs');
    if (!/^[wub]$/.test(letter)) return undefined;
    if (!last?.part) throw new Refusal(textOf('typed.whose', { line, given: quoted(name) }));
    const { part, direction } = last;
    return meanings.find(
      (one) =>
        one.of === 'array' &&
        one.part === part &&
        one.direction === direction &&
        one.name.toLowerCase().endsWith(`.${letter}`),
    );
  }

  /** The names of a line, and where they stand. @param {string} text @param {number} line */
  return function namesIn(text, line) {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
    const names = [];
    for (let k = 0; k < words.length; k += 1) {
      for (let count = Math.min(LONGEST, words.length - k); count > 0; count -= 1) {
        const { from } = /** @type {{from: number}} */ (words[k]);
        const { to } = /** @type {{to: number}} */ (words[k + count - 1]);
        const name = text.slice(from, to);
        const meaning = /[,;:=\d]\s/.test(name) ? undefined : meant(name, line);
        if (!meaning) continue;
        names.push({ from, to, name, meaning });
        last = meaning;
        k += count - 1;
        break;
      }
    }
    return names;
  };
}

/** @param {string} text @param {Kind} kind @param {readonly Meaning[]} meanings @returns {Entry[]} */
export function entriesOf(text, { title }, meanings) {
  if (text.length > LONGEST_TEXT) throw new Refusal(textOf('pasted.long', { count: text.length, most: LONGEST_TEXT }));
  const namesIn = reading(meanings);
  /** @type {Entry[]} */
  const entries = [];
  for (const [index, whole] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1;
    const row = whole.replace(COMMENT, '');
    const names = namesIn(row, line);
    const before = row.slice(0, names[0]?.from ?? row.length);
    const present = entries.at(-1);
    const [, unknown] = (present && open(present.body) ? null : NAMELIKE.exec(before)) ?? [];
    if (unknown)
      throw new Refusal(textOf('typed.unknown', { line, given: quoted(unknown), title, names: listed(meanings) }));
    if (present) present.body += `\n${before}`;
    else if (before.trim()) throw new Refusal(textOf('typed.nameless', { line, given: quoted(before.trim()) }));
    for (const [k, { to, name, meaning }] of names.entries()) {
      const body = row.slice(to, names[k + 1]?.from).replace(/^\s*[,;:=]/, '');
      const [, step] = STEP.exec(folded(name)) ?? [];
      entries.push({ line, given: name, meaning, body, ...(step && { step: Number(step) }) });
    }
  }
  return entries.map((entry) => ({ ...entry, body: entry.body.replace(/\n\s*(?=\n|$)/g, '').trim() }));
}

/** @param {readonly Meaning[]} meanings */
const listed = (meanings) =>
  meanings
    .filter(({ of, direction }) => of !== 'array' && direction === 'forward')
    .map(({ written }) => written)
    .join(', ');
