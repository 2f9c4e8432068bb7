/** The named fields of an address, still as text: which of its forms counts, and what of it cannot be read. */
import { inFragment, inQuery, LONGEST, pair } from './pairs.js';
import { quoted } from './quoted.js';

/** @import { Notice } from './types.js' */

const VERSION = '1';
/** Fields that also stand alone in the query. */
const PLAIN = ['preset', 'step', 'stage'];

/** A name as words. @param {string} key */
const words = (key) => key.replaceAll('_', ' ');

/**
 * @param {string} hash
 * @param {string} search
 * @param {readonly string[]} known  names of all fields
 * @returns {{fields: Map<string, string>, notices: Notice[]}}
 */
export function fieldsOf(hash, search, known) {
  /** @type {Map<string, string>} */
  const fields = new Map();
  /** @type {Notice[]} */
  const notices = [];
  /** @param {string} key @param {string} what */
  const say = (key, what) => notices.push({ where: `address.${key}`, what });
  if (hash.length + search.length > LONGEST) {
    say(
      'length',
      `The address has more than ${LONGEST.toLocaleString('en')} characters and was not read; the usual start is shown instead.`,
    );
    return { fields, notices };
  }

  const query = inQuery(search);
  const state = [...inFragment(hash), ...query].find(([key]) => key === 's')?.[1];
  const [version, rest] = pair(state ?? `${VERSION}.`, '.');
  if (version !== VERSION) {
    say(
      'version',
      `The address begins its state with ${quoted(version)}, where “${VERSION}.” belongs; the preset is shown unchanged.`,
    );
  }
  const pieces = version === VERSION ? rest.split(';').filter((piece) => piece.trim() !== '') : [];
  const stated = pieces.map((piece) => pair(piece, ':'));
  const plain = query.filter(([key]) => PLAIN.includes(key));
  const unknown = stated.filter(([key]) => !known.includes(key));
  if (unknown.length > 0) {
    const others = unknown.length > 1 ? ` and ${unknown.length - 1} more` : '';
    say(
      'unknown',
      `The address has a part named ${quoted(/** @type {[string, string]} */ (unknown[0])[0])}${others}, which this page does not know; it was left out.`,
    );
  }
  for (const pairs of [stated, plain]) {
    const before = new Set(fields.keys());
    for (const [key, value] of pairs) {
      if (!known.includes(key) || before.has(key)) continue;
      if (!fields.has(key)) fields.set(key, value);
      else if (!notices.some(({ where }) => where === `address.${key}.again`)) {
        say(
          `${key}.again`,
          `The address gives the ${words(key)} more than once; the first, ${quoted(fields.get(key) ?? '')}, counts.`,
        );
      }
    }
  }
  return { fields, notices };
}
