/** The parameters of an address as pairs of name and text, in order, and where it is too long to be read. */

/** 200 inputs of the longest kind are 5,000 characters, three times as many percent-encoded. */
export const LONGEST = 50_000;

/** Undo percent-encoding, also where a system has applied it twice. @param {string} text */
function decoded(text) {
  let plain = text;
  try {
    for (let round = 0; round < 3 && plain.includes('%'); round++) plain = decodeURIComponent(plain);
  } catch {
    // A stray % is not an encoding; the field it stands in will be refused by name.
  }
  return plain;
}

/** @param {string} text @param {string} separator @returns {[string, string]} */
export function pair(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim().toLowerCase(), ''] : [text.slice(0, at).trim().toLowerCase(), text.slice(at + 1)];
}

/** What parts them; also where the source of a page was copied as it stands, with its `&amp;`. */
const AND = /&(?:amp;)?/i;

/** @param {string} search  as in location.search; its pieces may be somebody else's, and hold an & of their own */
export const inQuery = (search) =>
  search
    .slice(1)
    .split(AND)
    .map((piece) => pair(decoded(piece), '='));

/** @param {string} hash  as in location.hash; some systems encode the whole of it */
export const inFragment = (hash) =>
  decoded(hash.slice(1))
    .split(AND)
    .map((piece) => pair(piece, '='));
