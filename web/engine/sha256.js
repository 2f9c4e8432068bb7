/**
 * SHA-256 (FIPS 180-4) of bytes as they come. Browsers lend theirs only to pages that came by https or from this
 * machine; what came by plain http is compared by this one.
 */

const BLOCK = 64;
const ROUNDS = 64;
const WORD = 4;

/**
 * The fractional part of the root of each of the first primes, in 32 bits.
 * @param {number} count
 * @param {number} root
 */
function rootsOfPrimes(count, root) {
  const view = new DataView(new ArrayBuffer(count * WORD));
  for (let number = 2, found = 0; found < count; number += 1) {
    let divisor = 2;
    while (number % divisor !== 0) divisor += 1;
    if (divisor < number) continue;
    view.setUint32(found * WORD, (number ** (1 / root) % 1) * 2 ** 32);
    found += 1;
  }
  return view;
}

const CONSTANTS = rootsOfPrimes(ROUNDS, 3);

/**
 * @param {number} word
 * @param {number} by
 */
const turned = (word, by) => (word >>> by) | (word << (32 - by));

export function hashing() {
  const state = rootsOfPrimes(8, 2);
  const words = new DataView(new ArrayBuffer(ROUNDS * WORD));
  const rest = new Uint8Array(BLOCK);
  let kept = 0;
  let length = 0;

  /**
   * @param {DataView} block
   * @param {number} from
   */
  function take(block, from) {
    for (let at = 0; at < BLOCK; at += WORD) words.setInt32(at, block.getInt32(from + at));
    for (let at = BLOCK; at < ROUNDS * WORD; at += WORD) {
      const early = words.getInt32(at - 15 * WORD);
      const late = words.getInt32(at - 2 * WORD);
      const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words.setInt32(at, words.getInt32(at - 16 * WORD) + low + words.getInt32(at - 7 * WORD) + high);
    }
    let a = state.getInt32(0);
    let b = state.getInt32(4);
    let c = state.getInt32(8);
    let d = state.getInt32(12);
    let e = state.getInt32(16);
    let f = state.getInt32(20);
    let g = state.getInt32(24);
    let h = state.getInt32(28);
    for (let at = 0; at < ROUNDS * WORD; at += WORD) {
      const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const one = h + high + ((e & f) ^ (~e & g)) + CONSTANTS.getInt32(at) + words.getInt32(at);
      const two = low + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
      state.setInt32(index * WORD, state.getInt32(index * WORD) + word);
    }
  }

  /** @param {Uint8Array} bytes */
  function add(bytes) {
    let at = 0;
    length += bytes.length;
    if (kept > 0) {
      at = Math.min(BLOCK - kept, bytes.length);
      rest.set(bytes.subarray(0, at), kept);
      kept += at;
      if (kept < BLOCK) return;
      take(new DataView(rest.buffer), 0);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (; at + BLOCK <= bytes.length; at += BLOCK) take(view, at);
    rest.set(bytes.subarray(at));
    kept = bytes.length - at;
  }

  /** The 32 bytes of the digest of all that was added; nothing can be added after it. */
  function digest() {
    const bits = length * 8;
    const end = new Uint8Array((kept < 56 ? BLOCK : 2 * BLOCK) - kept);
    const view = new DataView(end.buffer);
    end[0] = 0x80;
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - 4, bits);
    add(end);
    return state.buffer;
  }

  return { add, digest };
}
