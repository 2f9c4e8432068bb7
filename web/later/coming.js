/** Scripts of the site that come when they are asked for. */

import { root } from '../root.js';
import { fetched } from './fetched.js';

/** @import { Script } from './fetched.js' */

/** Where the page is one file, the script stands in it, behind the page's own. */
const here = () =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(true);
    else addEventListener('DOMContentLoaded', () => resolve(true));
  });

/**
 * @param {() => Script} described
 * @param {() => Promise<boolean>} [first]  whether the one is there that it stands on
 */
export function coming(described, first = async () => true) {
  /** @type {Promise<boolean>|undefined} */
  let asked;
  /** Whether it was asked for, and did not come. */
  let absent = false;

  async function ask() {
    const script = described();
    absent = !((await first()) && (await (script.path === '' ? here() : fetched(script, root))));
    if (absent) asked = undefined; // it may be asked for again
    return !absent;
  }

  return {
    /** Whether it is there, once that is known. @returns {Promise<boolean>} */
    there() {
      asked ??= ask();
      return asked;
    },
    absent: () => absent,
  };
}
