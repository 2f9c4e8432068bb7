/** The parts of the engine where the page is a site: each a file with an address. */

import { files } from '#runtime';
import { root } from '../root.js';
import { asked, bytesOf } from './files.js';

/** @import { RuntimeFileName } from '#runtime' */
/** @import { Arrived } from './files.js' */
/** @import { Assets } from './messages.js' */

/** Of the script that holds Python. @type {string | null} */
export const address = new URL(WORKER, root).href;

/** The text of that script. */
export const script = async () => (await asked(WORKER, root)).text();

/**
 * Everything else, for an engine that cannot fetch it.
 * @param {Arrived} arrived
 * @returns {Promise<Assets>}
 */
export async function assets(arrived) {
  const names = /** @type {RuntimeFileName[]} */ (Object.keys(files));
  const all = await Promise.all(names.map(async (name) => [name, await bytesOf(files[name], root, arrived)]));
  return Object.fromEntries(all);
}
