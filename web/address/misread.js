/** What is wrong with an address, or with a message of the page around the figure, in one sentence. */
import { hasText, textOf } from '../words/text.js';

/** @import { Notice } from '../state/types.js' */
/** @import { Problem } from './fields.js' */

/** Its words come when there is something to say (later/more.js). @param {Problem} problem @param {string} [type]  of the message; '' for an address */
export function misread({ key, values }, type = '') {
  const text = `misread.${key}`;
  const told = { ...values, by: type ? 'message' : 'address', type };
  return hasText(text) ? textOf(text, told) : textOf('notice.unread');
}

/** @param {Problem} problem @returns {Notice} */
export const asNotice = (problem) => ({ where: `address.${problem.where}`, what: misread(problem) });
