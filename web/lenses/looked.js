/** What is seen through a lens of the run that is drawn. */

/** @import { Frame, Values } from '../state/types.js' */
/**
 * @typedef {object} Seen
 * @property {Record<string, Values>|undefined} lens  its arrays, of the direction that is looked at: there is none of a run of another form
 * @property {boolean} waits  they answer no more, or not yet, what is asked
 * @property {string} what    why there are none, or ''
 */

/** @param {Frame} frame @param {string} key  under which it was asked @param {string} [name]  of the lens @returns {Seen} */
export function looked({ asked, heard, trace, kind, direction }, key, name = key) {
  const told = heard.get(key);
  const waits = told === undefined || told.request !== asked.get(key);
  if (told && 'what' in told) return { lens: undefined, waits, what: waits ? '' : told.what };
  if (!told || !('lenses' in told)) return { lens: undefined, waits, what: '' };
  const { request, lenses, backward } = told;
  const fits =
    request.kind === kind.name &&
    request.D === trace.D &&
    request.H === trace.H &&
    request.inputs.length === trace.T * trace.D;
  const seen = (direction === 'backward' && backward) || lenses;
  return { lens: fits ? seen?.[name] : undefined, waits, what: '' };
}
