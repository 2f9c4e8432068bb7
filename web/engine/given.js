/** What the engine is made of, given to it as bytes. */

import { moduleFrom } from './modules.js';

/** @import { RuntimeFileName } from '#runtime' */
/** @import { Source } from './messages.js' */

/**
 * @param {Record<RuntimeFileName, Uint8Array<ArrayBuffer>>} assets
 * @returns {Source}
 */
export const given = (assets) => ({
  wasm: () => WebAssembly.compile(assets['pyodide.asm.wasm']),
  bytes: async (name) => assets[name],
  module: async (name) => moduleFrom(assets[name], name),
});
