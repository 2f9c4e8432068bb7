/** Why something cannot be opened, in one sentence for the reader. */
import { textOf } from '../words/text.js';

/** @import { Holes } from '../words/text.js' */

export class Refused extends Error {}

/** @param {string} key @param {Holes} [holes] */
export const refused = (key, holes) => new Refused(textOf(key, holes));
