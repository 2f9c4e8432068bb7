/**
 * The kinds of cell that the page can show, each by its name in lstm_core: the LSTM from the start, the others once their script is
 * there (later.js).
 */

import { brought } from '../later/brought.js';
import { kindFrom } from './kind.js';
import lstm from './lstm/declared.json' with { type: 'json' };

/** @import { Declared, Kind } from './kind.js' */

/** The one to begin with. */
const FIRST = kindFrom(lstm);

const kinds = new Map([[FIRST.name, FIRST]]);

/** @param {Declared} declared */
export const addKind = (declared) => kinds.set(declared.kind, kindFrom(declared));

/** @param {string} name */
export const kindNamed = (name) => kinds.get(name);

/** The kind of cell that is asked for, with its curves (curved.js). @param {{kind: string, curves?: string|undefined}} request */
export const kindOf = ({ kind, curves }) => /** @type {Kind} */ (brought.curved?.(kind, curves) ?? kinds.get(kind));

/** Those that are there. */
export const everyKind = () => [...kinds.values()];

/** Of the kinds that are there, everything that `list` finds in one. @template T @param {(kind: Kind) => T[]} list */
export const inAnyKind = (list) => [...kinds.values()].flatMap(list);
