/**
 * The folder that this script was loaded from, where the figure and its pictures are. A classic script knows its own
 * element; a module's is found by its name; one that was imported is in the list of what the page has loaded.
 */
const NAME = /\/lstm-cell\.js(?=$|[?#])/;

/** @param {{src?: string}|null} script */
const classic = (script) => script?.src;
const named = () => [...document.scripts].find(({ src }) => NAME.test(src))?.src;
const loaded = () => performance.getEntriesByType('resource').findLast(({ name }) => NAME.test(name))?.name;

export const SITE = new URL(
  '.',
  classic(/** @type {HTMLScriptElement|null} */ (document.currentScript)) || named() || loaded() || location.href,
).href;
