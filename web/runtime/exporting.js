/** A WebAssembly module that exports less. Nothing else in it changes, so that its functions keep their numbers. */

/** The number of the section in which a module lists its exports. */
const EXPORTS = 7;

/**
 * A whole number as WebAssembly writes it: seven bits to a byte, and in all but the last one the eighth.
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {[number, number]}  the number, and where it ends
 */
function numberAt(bytes, at) {
  const byte = bytes[at] ?? 0;
  if (byte < 128) return [byte, at + 1];
  const [rest, end] = numberAt(bytes, at + 1);
  return [byte - 128 + 128 * rest, end];
}

/** @param {number} number @returns {number[]} */
const written = (number) => (number < 128 ? [number] : [128 + (number % 128), ...written(Math.floor(number / 128))]);

/**
 * @param {Uint8Array<ArrayBuffer>} wasm
 * @param {Set<string>} names  of the exports that stay
 */
export async function exporting(wasm, names) {
  let at = 8;
  while (wasm[at] !== EXPORTS) {
    const [size, start] = numberAt(wasm, at + 1);
    at = start + size;
  }
  const [size, start] = numberAt(wasm, at + 1);
  const list = await joined(fewer(wasm.subarray(start, start + size), names));
  const head = Uint8Array.of(EXPORTS, ...written(list.length));
  return joined([wasm.subarray(0, at), head, list, wasm.subarray(start + size)]);
}

/** @param {Uint8Array<ArrayBuffer>[]} pieces */
const joined = async (pieces) => new Uint8Array(await new Blob(pieces).arrayBuffer());

/** The list of exports, how many there are before it. @param {Uint8Array<ArrayBuffer>} list @param {Set<string>} names */
function fewer(list, names) {
  const text = new TextDecoder();
  const kept = [];
  let [left, at] = numberAt(list, 0);
  for (; left > 0; left -= 1) {
    const [length, start] = numberAt(list, at);
    // After the name stand one byte, of what kind it is, and its number.
    const [, end] = numberAt(list, start + length + 1);
    if (names.has(text.decode(list.subarray(start, start + length)))) kept.push(list.subarray(at, end));
    at = end;
  }
  return [Uint8Array.from(written(kept.length)), ...kept];
}
