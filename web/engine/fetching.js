/** What the engine is made of, fetched from the site by a worker: the wasm compiled while it arrives. */

import { files } from '#runtime';
import { bytesOf, moduleOf } from './files.js';
import { run } from './run.js';

/** @import { Source } from './messages.js' */

/**
 * @param {string} base  the address from which the paths of files are counted
 * @returns {Source}
 */
export const fetching = (base) => ({
  wasm: (arrived) => moduleOf(files['pyodide.asm.wasm'], base, arrived),

  bytes: (name, arrived) => bytesOf(files[name], base, arrived),

  async script(arrived) {
    const file = files['pyodide.js'];
    await run(await bytesOf(file, base, arrived), new URL(file.path, base).href);
  },
});
