/** What becomes of an address that would be longer than an address is read: it names a file in place of all its numbers. */
import { LONGEST } from './pairs.js';

/** How the state is saved as a file (state/file.js). */
export const FILE_NAME = 'lstm-cell.json';

/** @param {string} text  as state.js writes it */
export const shortened = (text) =>
  text.length < LONGEST ? text : text.replace(/(s=1\.preset:[^;]*).*(?=;step)/, `$1;file:${FILE_NAME}`);
