/** Questions and answers on their way through a notebook: JSON, and arrays beside it as buffers (lstm_core/notebook/packed.py). */

const ARRAYS = { float64: Float64Array, uint8: Uint8Array };

/** So many numbers go sooner as a buffer than written out. */
const LONG = 32;

/**
 * A question with {TYPE: number of its buffer} in the place of arrays and of long lists of numbers, and the buffers.
 * @param {unknown} question
 */
export function packed(question) {
  /** @type {ArrayBuffer[]} */
  const buffers = [];
  /** @param {unknown} value @returns {unknown} */
  function withoutArrays(value) {
    if (value instanceof Uint8Array) return { uint8: buffers.push(value.slice().buffer) - 1 };
    if (Array.isArray(value) && value.length >= LONG && value.every((one) => typeof one === 'number'))
      return { float64: buffers.push(Float64Array.from(value).buffer) - 1 };
    if (Array.isArray(value)) return value.map(withoutArrays);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutArrays(one)]));
  }
  return { tree: withoutArrays(question), buffers };
}

/**
 * An answer with its arrays.
 * @param {unknown} tree
 * @param {DataView[]} buffers
 * @returns {unknown}
 */
export function unpacked(tree, buffers) {
  if (Array.isArray(tree)) return tree.map((one) => unpacked(one, buffers));
  if (typeof tree !== 'object' || tree === null) return tree;
  const entries = Object.entries(tree);
  const [name = '', index] = entries.length === 1 ? (entries[0] ?? []) : [];
  const buffer = typeof index === 'number' && buffers[index];
  if (!buffer || !(name in ARRAYS))
    return Object.fromEntries(entries.map(([key, one]) => [key, unpacked(one, buffers)]));
  const { buffer: whole, byteOffset, byteLength } = buffer;
  const bytes = /** @type {ArrayBuffer} */ (whole).slice(byteOffset, byteOffset + byteLength);
  return new ARRAYS[/** @type {keyof typeof ARRAYS} */ (name)](bytes);
}
