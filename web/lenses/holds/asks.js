/** Python is asked for the run left alone, beside the run in the figure. */
import { chosen } from '../../state/chosen.js';
import { letGo } from '../../state/held.js';
import { wanted } from '../../state/state.js';
import { KEY } from './alone.js';

/** @import { Request } from '../../state/types.js' */

/** The same of the same run is one request. @type {WeakMap<Request, Request>} */
const made = new WeakMap();

/** @param {Request} run */
function alone(run) {
  const request = made.get(run) ?? letGo(run);
  made.set(run, request);
  return request;
}

/** There is one ghost: with a pinned run it is that. @returns {[string, Request][]} */
export function asks() {
  const run = wanted.value;
  const without = alone(run);
  return without === run || chosen.value.pinned ? [] : [[KEY, without]];
}
