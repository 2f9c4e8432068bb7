/** The files of the runtime as the site serves them: every byte counted, every type put right, every failure named. */

import { Failure } from './failure.js';

/** @import { RuntimeFile } from '#runtime' */
/** @typedef {(bytes: number) => void} Arrived  called with the size of each piece that has come */

/** @type {Record<string, string>} */
const TYPES = { js: 'text/javascript', wasm: 'application/wasm', zip: 'application/zip' };

/** @param {RuntimeFile} file */
export const typeOf = (file) => TYPES[file.path.slice(file.path.lastIndexOf('.') + 1)] ?? '';

/**
 * The file as the browser's own response where its type is right: only such a response lets the browser keep what it
 * compiled for the next visit. A copy of it is counted. Where the server gave another type, the response is a new one.
 * `whole` tells how it ended.
 * @param {RuntimeFile} file
 * @param {string} base
 * @param {Arrived} arrived
 */
export async function fetched(file, base, arrived) {
  const answer = await unpacked(await asked(file.path, base), file, base);
  const whole = counted(/** @type {ReadableStream<Uint8Array>} */ (answer.clone().body), file, arrived);
  // Whoever reads the response hears of its end first, and asks this promise only then why.
  whole.catch(() => {});
  const right = answer.headers.get('Content-Type')?.split(';')[0] === typeOf(file);
  const response = right ? answer : new Response(answer.body, { headers: { 'Content-Type': typeOf(file) } });
  return { response, whole };
}

/**
 * An answer with a body, of whatever length and type as long as it is no web page.
 * @param {string} path
 * @param {string} base
 */
export async function asked(path, base) {
  const address = new URL(path, base).href;
  const answer = await fetch(address).catch(async (error) => {
    throw new Failure(await whyUnreachable(address), `${path}: ${error}`);
  });
  if (!answer.ok || !answer.body) throw new Failure('missing', `${path}: status ${answer.status}`);
  if (/^text\/html/i.test(answer.headers.get('Content-Type') ?? '')) {
    throw new Failure('mislabelled', `${path}: came as text/html`);
  }
  return answer;
}

/** A browser does not say why it could not fetch: ask again without wanting to read the answer. @param {string} address */
async function whyUnreachable(address) {
  if (navigator.onLine === false) return 'offline';
  const there = await fetch(address, { mode: 'no-cors' }).catch(() => null);
  return there ? 'unshared' : 'unreachable';
}

/**
 * A host that compresses says so. From one that does not, the compressed file beside this one comes sooner, unless
 * the host is this machine.
 * @param {Response} answer
 * @param {RuntimeFile} file
 * @param {string} base
 */
async function unpacked(answer, file, base) {
  if (answer.headers.has('Content-Encoding') || isHere(base)) return answer;
  await answer.body?.cancel();
  const packed = await asked(`${file.path}.gz`, base);
  const plain = /** @type {ReadableStream} */ (packed.body).pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain, { headers: { 'Content-Type': typeOf(file) } });
}

/** @param {string} base */
const isHere = (base) => /^(localhost|127\.|\[::1\])/.test(new URL(base).hostname);

/**
 * Count a stream to its end; a Failure where that is not where the file ends.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {RuntimeFile} file
 * @param {Arrived} arrived
 */
async function counted(stream, file, arrived) {
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error) => {
      throw new Failure('unreachable', `${file.path}, after ${size} bytes: ${error}`);
    });
    if (done) break;
    size += value.byteLength;
    arrived(value.byteLength);
  }
  if (size !== file.size) throw new Failure('damaged', `${file.path}: ${size} bytes instead of ${file.size}`);
}

/**
 * The file's bytes, once they are known to be the right ones.
 * @param {RuntimeFile} file
 * @param {string} base
 * @param {Arrived} arrived
 */
export async function bytesOf(file, base, arrived) {
  const { response, whole } = await fetched(file, base, arrived);
  const bytes = await response.arrayBuffer().catch(() => null);
  await whole;
  if (bytes === null) throw new Failure('damaged', `${file.path} could not be read`);
  await check(file, bytes);
  return new Uint8Array(bytes);
}

/**
 * Compare with the digest; browsers offer digests only to pages that came by https or from this machine.
 * @param {RuntimeFile} file
 * @param {ArrayBuffer} bytes
 */
async function check(file, bytes) {
  if (!globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (sha256 !== file.sha256) throw new Failure('damaged', `${file.path}: sha256 is ${sha256}`);
}
