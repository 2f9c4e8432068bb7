/** The sequences on which a cell from elsewhere can be shown. */
import { signal } from '@preact/signals-core';
import { filed } from './filed.js';
import { impulse } from './impulse.js';
import { pasted } from './pasted.js';
import { present } from './present.js';

/**
 * @typedef {object} Steps
 * @property {number[]} inputs  D for each step, step by step
 * @property {readonly string[]} words  one for each step, or none
 * @property {readonly string[]} names  of the inputs, or none
 *
 * @typedef {object} Sequence
 * @property {string} name
 * @property {(D: number) => boolean} fits  whether it can be had where a step has D inputs
 * @property {(D: number) => string} label
 * @property {(D: number) => unknown} [view]  what there is to type or to choose, while it is the chosen one
 * @property {(D: number) => Steps | {what: string}} read  or why not, in one sentence
 */

/** In the order in which they are offered. @type {readonly Sequence[]} */
export const SEQUENCES = [present, impulse, pasted, filed];

/** The name of the one that the reader has chosen; '' for the first that fits. */
export const chosenSequence = signal('');

/** @param {number} D */
export const offered = (D) => SEQUENCES.filter(({ fits }) => fits(D));

/** @param {number} D @returns {Sequence} */
export const sequenceFor = (D) =>
  offered(D).find(({ name }) => name === chosenSequence.value) ?? /** @type {Sequence} */ (offered(D)[0]);
