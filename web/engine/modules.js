/** Scripts that are at hand as bytes, imported as modules. */

import { Failure } from './failure.js';

/**
 * WebKit neither imports nor reads a blob inside a `data:` worker, and takes a `data:` address.
 * @param {string | Uint8Array<ArrayBuffer>} content
 * @param {string} name
 */
export async function moduleFrom(content, name) {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/javascript' }));
  try {
    return await import(address);
  } catch {
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    return await import(asData(text)).catch((error) => {
      throw new Failure('scripts', `${name}: ${error}`);
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The address of a script that holds all of it. @param {string} script */
export const asData = (script) => `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
