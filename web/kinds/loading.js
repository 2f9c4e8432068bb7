/** The script of the other kinds of cell (later.js), which comes when one of them is asked for. */
import { root } from '../root.js';

/** @type {Promise<boolean>|undefined} */
let coming;
/** Whether it was asked for, and did not come. */
let absent = false;

/** Where the page is one file, the script stands in it, behind the page's own. */
const here = () =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(true);
    else addEventListener('DOMContentLoaded', () => resolve(true));
  });

const fetched = () =>
  new Promise((resolve) => {
    const { path: src, integrity } = OTHERS;
    const script = Object.assign(document.createElement('script'), { integrity, crossOrigin: 'anonymous' });
    script.onload = () => {
      absent = false;
      resolve(true);
    };
    script.onerror = () => {
      script.remove();
      coming = undefined; // it may be asked for again
      absent = true;
      resolve(false);
    };
    script.src = new URL(src, root).href;
    document.head.append(script);
  });

/** Whether the other kinds are there, once that is known. @returns {Promise<boolean>} */
export function othersThere() {
  coming ??= OTHERS.path === '' ? here() : fetched();
  return coming;
}

export const othersAbsent = () => absent;
