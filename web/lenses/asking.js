/** What Python is asked to show of a run through a lens: the same of the same run is one request, so that only what is new is asked. */

/** @import { Asked, Request } from '../state/types.js' */
/** @typedef {{at?: number, unit?: number, [option: string]: unknown}} Options  of the lens, as lstm_core/wire.py says */

/** @type {WeakMap<Request, Map<string, Asked>>} */
const made = new WeakMap();

/** @param {Request} run @param {string|readonly string[]} lens  or several @param {Options} [options] @returns {Asked} */
export function through(run, lens, options = {}) {
  const key = JSON.stringify([lens, options]);
  const ofRun = made.get(run) ?? new Map();
  const request = ofRun.get(key) ?? { ...run, ask: [lens].flat(), trace: /** @type {const} */ (false), ...options };
  made.set(run, ofRun.set(key, request));
  return request;
}
