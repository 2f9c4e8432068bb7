/** Scripts that are at hand as bytes, imported as modules. */

import { Failure } from './failure.js';

/**
 * WebKit refuses a `blob:` address inside a `data:` worker, and takes a `data:` address.
 * @param {BlobPart} content
 * @param {string} name
 */
export async function moduleFrom(content, name) {
  const blob = new Blob([content], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  try {
    return await import(address);
  } catch {
    return await import(await asData(blob)).catch((error) => {
      throw new Failure('scripts', `${name}: ${error}`);
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** @param {Blob} blob @returns {Promise<string>} */
export const asData = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(/** @type {string} */ (reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
