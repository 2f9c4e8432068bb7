/** The named fields of an address, still as text: which of its forms counts, and what of it cannot be read. */
import { inFragment, inQuery, LONGEST, pair } from './pairs.js';
import { quoted } from './quoted.js';

/**
 * What is wrong with a state that somebody wrote down, told without the one who wrote it: “The address …; ….” is said by address/state.js,
 * “The message …; nothing was changed.” by embed/wish.js.
 *
 * @typedef {object} Problem
 * @property {string} where    the field
 * @property {string} what     what the address or the message does: “asks for step “9”, but they run from 1 to 5”
 * @property {string} instead  what is shown all the same, where something is
 */

const VERSION = '1';
/** Fields that also stand alone in the query. */
const PLAIN = ['preset', 'kind', 'step', 'stage'];

/** A name as words. @param {string} key */
const words = (key) => key.replaceAll('_', ' ');

/**
 * @param {string} hash
 * @param {string} search
 * @param {readonly string[]} known  names of all fields
 * @returns {{fields: Map<string, string>, problems: Problem[]}}
 */
export function fieldsOf(hash, search, known) {
  /** @type {Map<string, string>} */
  const fields = new Map();
  /** @type {Problem[]} */
  const problems = [];
  /** @param {string} where @param {string} what @param {string} instead */
  const say = (where, what, instead) => problems.push({ where, what, instead });
  if (hash.length + search.length > LONGEST) {
    const longest = LONGEST.toLocaleString('en');
    say('length', `has more than ${longest} characters and was not read`, 'the usual start is shown instead');
    return { fields, problems };
  }

  const query = inQuery(search);
  const state = [...inFragment(hash), ...query].find(([key]) => key === 's')?.[1];
  const [version, rest] = pair(state ?? `${VERSION}.`, '.');
  if (version !== VERSION) {
    say(
      'version',
      `begins its state with ${quoted(version)}, where “${VERSION}.” belongs`,
      'the preset is shown unchanged',
    );
  }
  const pieces = version === VERSION ? rest.split(';').filter((piece) => piece.trim() !== '') : [];
  const stated = pieces.map((piece) => pair(piece, ':'));
  const plain = query.filter(([key]) => PLAIN.includes(key));
  const unknown = stated.filter(([key]) => !known.includes(key));
  if (unknown.length > 0) {
    const others = unknown.length > 1 ? ` and ${unknown.length - 1} more` : '';
    const name = quoted(/** @type {[string, string]} */ (unknown[0])[0]);
    say('unknown', `has a part named ${name}${others}, which this page does not know`, 'it was left out');
  }
  for (const pairs of [stated, plain]) {
    const before = new Set(fields.keys());
    for (const [key, value] of pairs) {
      if (!known.includes(key) || before.has(key)) continue;
      if (!fields.has(key)) fields.set(key, value);
      else if (!problems.some(({ where }) => where === `${key}.again`)) {
        const first = quoted(fields.get(key) ?? '');
        say(`${key}.again`, `gives the ${words(key)} more than once`, `the first, ${first}, counts`);
      }
    }
  }
  return { fields, problems };
}
