/** The kinds of cell that the page shows, each by its name in lstm_core. */

import { kindFrom } from './kind.js';
import lstm from './lstm/declared.json' with { type: 'json' };

/** @import { Kind } from './kind.js' */

/** The one to begin with first. @type {readonly Kind[]} */
export const KINDS = [kindFrom(lstm)];

/** @param {string} name */
export const kindNamed = (name) => KINDS.find((kind) => kind.name === name);

/** The kind of cell that is asked for. @param {{kind: string}} request */
export const kindOf = ({ kind }) => /** @type {Kind} */ (kindNamed(kind));
