/** The parameters of an address as pairs of name and text, in order, and where it is too long to be read. */

/** 200 words of the longest kind are 96,000 characters, percent-encoded. */
export const LONGEST = 120_000;

/** Undo percent-encoding. A stray % is not an encoding; the field it stands in will be refused by name. @param {string} text */
export function once(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** So often a system may have applied it. */
const ROUNDS = 3;

/** Decoded until it is understood. @param {string} text @param {(text: string) => boolean} [understood] */
function decoded(text, understood = () => false) {
  let plain = text;
  for (let round = 0; round < ROUNDS && plain.includes('%') && !understood(plain); round++) plain = once(plain);
  return plain;
}

/**
 * The pieces of a text, where what parts them may itself be encoded: each is decoded until it is understood, and no further, because
 * words have encoded commas of their own.
 * @param {string} text @param {RegExp|string} separator @param {(piece: string) => boolean} understood @returns {string[]}
 */
export const piecesOf = (text, separator, understood, rounds = ROUNDS) =>
  text
    .split(separator)
    .flatMap((piece) =>
      understood(piece) || rounds === 0 || !piece.includes('%')
        ? [piece]
        : piecesOf(once(piece), separator, understood, rounds - 1),
    );

/** @param {string} text @param {string} separator @returns {[string, string]} */
export function pair(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim().toLowerCase(), ''] : [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1)];
}

/** What parts them; also where the source of a page was copied as it stands, with its `&amp;`. */
const AND = /&(?:amp;)?/i;

/** An & that is encoded parts only what is a parameter by itself. */
const AND_ENCODED = /&(?:amp;)?|%26(?:amp;)?(?=[a-z]+=)/i;

/** The state is left as it is: its fields are parted first (fields.js). @param {string} piece @returns {[string, string]} */
function parameter(piece) {
  const [name, value] = pair(piece, '=');
  return [name, name === 's' ? value : decoded(value)];
}

const named = (/** @type {string} */ piece) => piece.includes('=');

/** @param {string} search  as in location.search; its pieces may be somebody else's, and hold an & of their own */
export const inQuery = (search) =>
  search
    .slice(1)
    .split(AND)
    .map((piece) => parameter(decoded(piece, named)));

/** @param {string} hash  as in location.hash; some systems encode the whole of it */
export const inFragment = (hash) => piecesOf(hash.slice(1), AND_ENCODED, named).map(parameter);
