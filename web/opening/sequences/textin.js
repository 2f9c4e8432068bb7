/** The text in a file, if there is one. */

/** How far one has to look for a byte that no text has. */
const BEGINNING = 512;
const MARKS = /** @type {const} */ ([
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]);

/** @param {Uint8Array} content @returns {string|undefined} */
export function textIn(content) {
  const marked = MARKS.find(([, first, second]) => content[0] === first && content[1] === second);
  if (marked) return new TextDecoder(marked[0]).decode(content); // as spreadsheets write “Unicode text”
  const isText = content.subarray(0, BEGINNING).every((byte) => byte > 0x1f || (byte > 0x08 && byte < 0x0e));
  return isText ? new TextDecoder().decode(content) : undefined;
}
