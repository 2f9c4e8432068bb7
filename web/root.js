/**
 * The folder of the site, from which its files are counted: the one that holds the script that is running, because a page may lie in
 * a folder below. Where the script has no address, the page is one file and stands alone.
 */
const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : '';

export const root = address ? new URL('.', address).href : document.baseURI;
