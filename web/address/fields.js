/** The named fields of an address, still as text: which of its forms counts, and what of it cannot be read. */

import { languageTag } from '../words/text.js';
import { inFragment, inQuery, LONGEST, pair, piecesOf } from './pairs.js';
import { quoted } from './quoted.js';

/** @import { Holes } from '../words/text.js' */

/**
 * What is wrong with something that somebody wrote down; misread.js has the sentence.
 *
 * @typedef {object} Problem
 * @property {string} where   the field
 * @property {string} key     of the sentence
 * @property {Holes} values  what is put into it
 */

const VERSION = '1';
/** Fields that also stand alone in the query. */
const PLAIN = ['preset', 'kind', 'direction', 'unit', 'step', 'stage', 'lesson', 'challenge', 'train'];

/** Words are decoded one by one (words.js). @param {string} piece */
const hasWords = (piece) => /^\s*(?:pin_)?(?:words|names)\s*:/i.test(piece);

/** A name as words. @param {string} key */
const words = (key) => key.replaceAll('_', ' ');

/**
 * @param {string} hash
 * @param {string} search
 * @param {(name: string) => boolean} known  whether there is such a field
 * @returns {{fields: Map<string, string>, problems: Problem[]}}
 */
export function fieldsOf(hash, search, known) {
  /** @type {Map<string, string>} */
  const fields = new Map();
  /** @type {Problem[]} */
  const problems = [];
  if (hash.length + search.length > LONGEST) {
    problems.push({ where: 'length', key: 'length', values: { longest: LONGEST.toLocaleString(languageTag()) } });
    return { fields, problems };
  }

  const query = inQuery(search);
  const state = [...inFragment(hash), ...query].find(([key]) => key === 's')?.[1];
  const [version, rest] = pair(state ?? `${VERSION}.`, '.');
  if (version !== VERSION) {
    problems.push({ where: 'version', key: 'version', values: { given: quoted(version), version: VERSION } });
  }
  const pieces = version === VERSION ? piecesOf(rest, ';', hasWords).filter((piece) => piece.trim() !== '') : [];
  const stated = pieces.map((piece) => pair(piece, ':'));
  const plain = query.filter(([key]) => PLAIN.includes(key));
  const unknown = stated.filter(([key]) => !known(key));
  if (unknown.length > 0) {
    const given = quoted(/** @type {[string, string]} */ (unknown[0])[0]);
    problems.push({ where: 'unknown', key: 'unknown', values: { given, more: unknown.length - 1 } });
  }
  for (const pairs of [stated, plain]) {
    const before = new Set(fields.keys());
    for (const [key, value] of pairs) {
      if (!known(key) || before.has(key)) continue;
      if (!fields.has(key)) fields.set(key, value);
      else if (!problems.some(({ where }) => where === `${key}.again`)) {
        const values = { field: words(key), given: quoted(fields.get(key) ?? '') };
        problems.push({ where: `${key}.again`, key: 'again', values });
      }
    }
  }
  return { fields, problems };
}
