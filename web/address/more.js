/**
 * Fields of an address that come with the script of lanes (lenses/later.js), which is there before an address is read that has one of them.
 */

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Chosen, Preset, Request } from '../state/types.js' */
/** @import { Problem } from './fields.js' */
/**
 * @typedef {object} Read  what an address says up to here
 * @property {Request} request
 * @property {readonly string[]} words
 * @property {readonly string[]} names
 * @property {Pick<Preset, 'name'|'step'|'request'|'words'|'names'>} origin
 * @property {readonly any[]} presets
 *
 * @typedef {object} More
 * @property {(fields: ReadonlyMap<string, string>, read: Read) => {request?: Request, chosen?: Chosen, problems?: Problem[]}} read
 * @property {(state: {request: Request, words: readonly string[], names: readonly string[], origin: Read['origin'], chosen: Chosen}) => string} write
 *   `;name:value`, or '' where it says the usual
 * @property {(fields: Map<string, string>) => Record<string, string>|undefined} [fill]  what such a field says of others that are left out
 */

/** What these fields are called. */
const NAMES =
  /^(?:curves|(?:backward_)?hold|pin(?:_\w+)?|beside|scale|through|scoring|scoring_weight|query|attention|learn|lesson|challenge|train)$/;

/** @param {string} name */
export const isMore = (name) => NAMES.test(name);

/** @type {More[]} */
export const more = [];

/** With what some fields say of others. @param {Map<string, string>} fields */
export const filled = (fields) =>
  new Map([...more.flatMap(({ fill }) => Object.entries(fill?.(fields) ?? {})), ...fields]);

/** @param {More} field */
export const addField = (field) => more.push(field);
