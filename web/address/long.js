/** What becomes of an address that would be longer than an address is read: it names a file in place of all its numbers. */
import { LONGEST } from './pairs.js';
import { write } from './state.js';

/** @import { Request } from '../state/types.js' */

/** How the state is saved as a file (state/file.js). */
export const FILE_NAME = 'lstm-cell.json';

/** How many numbers a request has, so that those of a large one need not be written to see that they are too many. @param {Request} request */
const count = ({ weights, inputs }) => Object.values(weights).reduce((sum, { length }) => sum + length, inputs.length);

/** The state as it is read again; '' where it is too long for that. @param {Parameters<typeof write>[0]} state */
function whole(state) {
  const most = Math.max(count(state.request), count(state.chosen?.pinned?.request ?? state.request));
  const text = most * 2 < LONGEST ? write(state) : '';
  return text.length < LONGEST ? text : '';
}

/** The state as fragment text; a run that is pinned is left out where both together are too long. @param {Parameters<typeof write>[0]} state */
export function addressText(state) {
  const { pinned, ...chosen } = state.chosen ?? {};
  const text = whole(state) || (pinned && whole({ ...state, chosen }));
  if (text) return text;
  const { request, words, names = [], step } = state.origin;
  const beside = { direction: /** @type {const} */ ('forward'), unit: 0, step };
  return write({ ...state, chosen, request, words, names, ...beside }).replace(/(?=;step)/, `;file:${FILE_NAME}`);
}
