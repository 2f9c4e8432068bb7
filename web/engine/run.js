/** Scripts that are at hand as bytes, run in a worker. */

import { Failure } from './failure.js';

/**
 * As the very bytes that are at hand; where a policy allows only scripts with an address, from there.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} address
 */
export async function run(bytes, address) {
  const blob = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
  try {
    await import(blob);
  } catch {
    await import(address).catch((error) => {
      throw new Failure('scripts', `${address}: ${error}`);
    });
  } finally {
    URL.revokeObjectURL(blob);
  }
}

/**
 * The address of a script that holds all of it.
 * @param {string} script
 */
export const asData = (script) => `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
