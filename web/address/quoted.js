/** What someone wrote, set in quotation marks for a sentence: one line, cut after 24 characters. */

const MOST = 24;

/** @param {string} text */
export function quoted(text) {
  // Cut by whole characters, and before anything is searched: the text may be megabytes long.
  const characters = Array.from(text.slice(0, 2 * MOST + 2).replace(/[\s\p{C}]+/gu, ' '));
  const cut = characters.length > MOST || text.length > 2 * MOST + 2;
  return `“${characters.slice(0, MOST).join('')}${cut ? '…' : ''}”`;
}
