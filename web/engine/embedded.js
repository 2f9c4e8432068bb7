/** The files of the engine where the page is one file: each lies in it, packed, as text. */

import { files } from '#runtime';

/** @import { RuntimeFileName } from '#runtime' */
/** @import { Arrived } from './files.js' */
/** @import { Assets } from './messages.js' */

/**
 * Nothing here has an address.
 * @type {string | null}
 */
export const address = null;

/** What lies in the page came with it. */
export const genuine = async () => true;

const SCRIPTS = /** @type {const} */ (['worker.js', 'pyodide.js']);

const texts = async () => {
  const decoder = new TextDecoder();
  return (await Promise.all(SCRIPTS.map(bytesOf))).map((bytes) => decoder.decode(bytes));
};

/** The text of the script of the engine and of all it runs. */
export const text = async () => (await texts()).join('\n');

/** Run both in this page, whose policy knows them by their digests. */
export async function runHere() {
  for (const textContent of await texts()) {
    document.head.append(Object.assign(document.createElement('script'), { textContent }));
  }
}

/**
 * Everything else.
 * @param {Arrived} arrived
 * @returns {Promise<Assets>}
 */
export async function assets(arrived) {
  const names = /** @type {RuntimeFileName[]} */ (Object.keys(files)).filter((name) => name !== 'pyodide.js');
  const unpack = async (/** @type {RuntimeFileName} */ name) => {
    const bytes = await bytesOf(name);
    arrived(bytes.byteLength);
    return [name, bytes];
  };
  return Object.fromEntries(await Promise.all(names.map(unpack)));
}

/** @param {string} name */
async function bytesOf(name) {
  const content = document.getElementById(`file:${name}`)?.textContent ?? '';
  const packed = /** @type {ReadableStream} */ ((await fetch(`data:;base64,${content}`)).body);
  const plain = new Response(packed.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await plain.arrayBuffer());
}
