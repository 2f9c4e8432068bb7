/** The files of the runtime, fetched all at once, with every byte counted and every file checked. */

import { Failure } from './failure.js';

/** @typedef {import('#runtime').RuntimeFile} RuntimeFile */

/**
 * The file's content as a response that has the right type whatever the server said, and that breaks off when the
 * file is shorter or longer than it should be. `blame` turns the error of whoever reads it into the reason.
 * @param {RuntimeFile} file
 * @param {string} type
 * @param {(bytes: number) => void} arrived  called with the size of each piece
 */
export async function fetched(file, type, arrived) {
  const answer = await fetch(addressOf(file)).catch((error) => {
    throw new Failure('unreachable', `${file.path}: ${error}`);
  });
  if (!answer.ok || !answer.body) throw new Failure('missing', `${file.path}: status ${answer.status}`);
  let size = 0;
  let ended = false;
  const counted = answer.body.pipeThrough(
    new TransformStream({
      transform(/** @type {Uint8Array} */ piece, out) {
        size += piece.byteLength;
        arrived(piece.byteLength);
        out.enqueue(piece);
      },
      flush() {
        ended = true;
        if (size !== file.size) throw new Error(`${size} bytes instead of ${file.size}`);
      },
    }),
  );
  const blame = (/** @type {unknown} */ error) =>
    new Failure(ended ? 'damaged' : 'unreachable', `${file.path}, after ${size} bytes: ${error}`);
  return { response: new Response(counted, { headers: { 'Content-Type': type } }), blame };
}

/**
 * The file's bytes, once they are known to be the right ones.
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} arrived
 */
export async function bytesOf(file, arrived) {
  const { response, blame } = await fetched(file, 'application/octet-stream', arrived);
  const bytes = await response.arrayBuffer().catch((error) => {
    throw blame(error);
  });
  // Browsers offer digests only to pages that came by https or from this machine.
  if (globalThis.crypto?.subtle) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (sha256 !== file.sha256) throw new Failure('damaged', `${file.path}: sha256 is ${sha256}`);
  }
  return new Uint8Array(bytes);
}

/**
 * A module of the runtime, imported.
 * @param {RuntimeFile} file
 * @param {(bytes: number) => void} arrived
 */
export async function moduleOf(file, arrived) {
  const address = addressOf(file);
  try {
    const module = await import(address);
    arrived(file.size);
    return module;
  } catch (error) {
    // A browser does not say why an import failed: ask the server once more.
    const answer = await fetch(address).catch(() => null);
    const reason = answer === null ? 'unreachable' : answer.ok ? 'damaged' : 'missing';
    throw new Failure(reason, `${file.path}: ${error}`);
  }
}

/** @param {RuntimeFile} file */
const addressOf = (file) => new URL(file.path, import.meta.url).href;
