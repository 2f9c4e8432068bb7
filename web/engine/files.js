/** The files of the engine as the site serves them: every byte counted and compared, every type put right, every failure named. */

import { asked } from './asking.js';
import { Failure } from './failure.js';
import { sooner } from './packed.js';
import { hashing } from './sha256.js';

/** @import { RuntimeFile } from '#runtime' */
/** @typedef {(bytes: number) => void} Arrived  called with the size of each piece that has come, and to take it back */

/** @type {Record<string, string>} */
const TYPES = { js: 'text/javascript', wasm: 'application/wasm', zip: 'application/zip' };

/** @param {RuntimeFile} file */
const typeOf = (file) => TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)] ?? '';

/** What a cache, a packed file or a line may have done to a file that the host has right. */
const WORTH_ASKING_AGAIN = ['damaged', 'mislabelled', 'cut'];

/**
 * A file taken once, and, where it was a wrong one, once more past all caches. The service worker then puts its own right.
 * @template Taken
 * @param {(how?: RequestInit) => Promise<Taken>} take
 */
async function pastCaches(take) {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof Failure && WORTH_ASKING_AGAIN.includes(error.reason))) throw error;
    console.info(`Asked for once more: ${error.message}`);
    return take({ cache: 'reload' });
  }
}

/**
 * @param {RuntimeFile} file
 * @param {string} base
 * @param {RequestInit} [how]
 */
async function answered(file, base, how) {
  const answer = await asked(file.path, base, how);
  // What lies packed may be the wrong one itself.
  return how ? answer : sooner(answer, file.path, base, typeOf(file));
}

/**
 * The file's bytes, once they are known to be the right ones.
 * @param {RuntimeFile} file
 * @param {string} base
 * @param {Arrived} [arrived]
 */
export const bytesOf = (file, base, arrived) =>
  pastCaches(async (how) => collected((await answered(file, base, how)).body, file, arrived));

/**
 * A WebAssembly module, compiled while it arrives and given out once its bytes are known to be the right ones. The
 * compiler gets the browser's own response where its type is right: only of such a one the browser keeps what it
 * compiled for the next visit.
 * @param {RuntimeFile} file
 * @param {string} base
 * @param {Arrived} [arrived]
 */
export const moduleOf = (file, base, arrived) =>
  pastCaches(async (how) => {
    const answer = await answered(file, base, how);
    const whole = collected(answer.clone().body, file, arrived);
    const right = answer.headers.get('Content-Type')?.split(';')[0] === typeOf(file);
    const response = right ? answer : new Response(answer.body, { headers: { 'Content-Type': typeOf(file) } });
    const compiled = WebAssembly.compileStreaming(response);
    // A compiler that was given something else complains of it: the comparison knows better.
    compiled.catch(() => {});
    await whole;
    return compiled;
  });

/**
 * Whether the file is the right one: as the browser has it by now, so that it travels once.
 * @param {RuntimeFile} file
 * @param {string} base
 */
export const isRight = (file, base) =>
  asked(file.path, base, { cache: 'force-cache' })
    .then(({ body }) => collected(body, file))
    .then(
      () => true,
      () => false,
    );

/**
 * A stream to its end; a Failure where it is not the file. The bytes are compared as they come where the browser has
 * no digest of its own to lend.
 * @param {ReadableStream<Uint8Array> | null} stream
 * @param {RuntimeFile} file
 * @param {Arrived} arrived
 */
async function collected(stream, file, arrived = () => {}) {
  const bytes = new Uint8Array(file.size);
  const own = globalThis.crypto?.subtle ? null : hashing();
  const reader = /** @type {ReadableStream<Uint8Array>} */ (stream).getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error) => {
        throw new Failure('cut', `${file.path}, after ${size} bytes: ${error}`);
      });
      if (done) break;
      if (size + value.length > file.size) throw new Failure('damaged', `${file.path}: more than ${file.size} bytes`);
      bytes.set(value, size);
      own?.add(value);
      size += value.length;
      arrived(value.length);
    }
    if (size < file.size) throw new Failure('damaged', `${file.path}: ${size} bytes instead of ${file.size}`);
    const sha256 = hexadecimal(own ? own.digest() : await crypto.subtle.digest('SHA-256', bytes));
    if (sha256 !== file.sha256) throw new Failure('damaged', `${file.path}: sha256 is ${sha256}`);
    return bytes;
  } catch (error) {
    arrived(-size);
    reader.cancel().catch(() => {});
    throw error;
  }
}

/** @param {ArrayBuffer} digest */
const hexadecimal = (digest) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
