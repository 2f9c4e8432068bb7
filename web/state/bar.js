/**
 * The address bar, as far as the browser lets it be written: Safari takes 100 addresses in half a minute, and a document that has no
 * address of its own (srcdoc, data:, blob:) may take none. The state is what counts; without its address all else goes on.
 */

/**
 * Writes another fragment, where it is another.
 * @param {'pushState'|'replaceState'} how  as one more entry in the browser's history, or in place of the present one
 * @param {string} hash
 */
export function put(how, hash) {
  if (location.hash === hash) return;
  // Not counted from a <base>, which names another document.
  const address = new URL(location.href);
  address.hash = hash;
  try {
    history[how](null, '', address);
  } catch {
    // Refused: the bar goes on saying what it said.
  }
}
