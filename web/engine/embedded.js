/** The parts of the engine where the page is one file: each lies in it, packed, as text. */

import { files } from '#runtime';

/** @import { RuntimeFileName } from '#runtime' */
/** @import { Arrived } from './files.js' */
/** @import { Assets } from './messages.js' */

/** Nothing here has an address. @type {string | null} */
export const address = null;

/** The text of the script that holds Python. */
export const script = async () => new TextDecoder().decode(await part('worker.js'));

/**
 * Everything else.
 * @param {Arrived} arrived
 * @returns {Promise<Assets>}
 */
export async function assets(arrived) {
  const names = /** @type {RuntimeFileName[]} */ (Object.keys(files));
  const unpack = async (/** @type {RuntimeFileName} */ name) => {
    const bytes = await part(name);
    arrived(bytes.byteLength);
    return [name, bytes];
  };
  return Object.fromEntries(await Promise.all(names.map(unpack)));
}

/** @param {string} name */
async function part(name) {
  const text = document.getElementById(`part:${name}`)?.textContent ?? '';
  const packed = /** @type {ReadableStream} */ ((await fetch(`data:;base64,${text}`)).body);
  const plain = new Response(packed.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await plain.arrayBuffer());
}
