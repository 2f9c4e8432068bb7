/** What the engine is made of, given to it as bytes; the scripts have run already. */

/** @import { Assets, Source } from './messages.js' */

/**
 * @param {Assets} assets
 * @returns {Source}
 */
export const given = (assets) => ({
  wasm: () => WebAssembly.compile(assets['pyodide.asm.wasm']),
  bytes: async (name) => assets[name],
  script: async () => {},
});
