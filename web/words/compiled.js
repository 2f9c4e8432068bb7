/** A catalogue as the page reads it: its messages taken apart (icu-minify), so that nothing that reads ICU's notation is shipped. */
import compile from 'icu-minify/compile';

/** @typedef {Record<string, ReturnType<typeof compile>>} Catalogue  messages by their keys */

/** @param {Record<string, string>} written  messages in ICU's notation @returns {Catalogue} */
export const compiled = (written) =>
  Object.fromEntries(Object.entries(written).map(([key, message]) => [key, compile(message)]));
