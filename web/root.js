/** Where the site stands: counted from the script that is running, because a page may lie in a folder below. */
const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : '';

/** The name of that script. */
export const script = address.slice(address.lastIndexOf('/') + 1);

/** The folder of the site; '' where the page is one file and stands alone. */
export const folder = address && new URL('.', address).href;

/** From where the files of the site are counted. */
export const root = folder || document.baseURI;
