/** What is wrong with an address, or with a message of the page around the figure, in one sentence. */
import { hasText, textOf } from '../words/text.js';

/** @import { Notice } from '../state/types.js' */
/** @import { Problem } from './fields.js' */

/** Its words come when there is something to say (later/more.js). @param {Problem} problem @param {'address'|'file'|'message'} [by]  where it stands @param {string} [type]  of the message */
export function misread({ key, values }, by = 'address', type = '') {
  const text = `misread.${key}`;
  const told = { by, type, ...values };
  return hasText(text) ? textOf(text, told) : textOf('notice.unread');
}

/** @param {Problem} problem @returns {Notice} */
export const asNotice = (problem) => ({ where: `address.${problem.where}`, what: misread(problem) });
