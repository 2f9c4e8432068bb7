/** What the engine is made of, fetched from the site: the wasm compiled while it arrives. */

import { files } from '#runtime';
import { bytesOf, fetched } from './files.js';
import { moduleFrom } from './modules.js';

/** @import { Source } from './messages.js' */

/**
 * @param {string} base  the address from which the paths of files are counted
 * @returns {Source}
 */
export const fetching = (base) => ({
  async wasm(arrived) {
    const { response, whole } = await fetched(files['pyodide.asm.wasm'], base, arrived);
    try {
      return await WebAssembly.compileStreaming(response);
    } catch (error) {
      // A compiler that was given too little complains of it: the count knows better.
      await whole;
      throw error;
    }
  },

  bytes: (name, arrived) => bytesOf(files[name], base, arrived),

  async module(name, arrived) {
    const file = files[name];
    const module = await import(new URL(file.path, base).href).catch(() => null);
    if (module) arrived(file.size);
    // A browser does not say why an import failed. The bytes may be had, though under a wrong type.
    return module ?? moduleFrom(await bytesOf(file, base, arrived), name);
  },
});
