/** What is wrong with an address, or with a message of the page around the figure, in one sentence. */
import { textOf } from '../words/text.js';

/** @import { Notice } from '../state/types.js' */
/** @import { Problem } from './fields.js' */

/** @param {Problem} problem @param {string} [type]  of the message; '' for an address */
export const misread = ({ key, values }, type = '') =>
  textOf(`misread.${key}`, { ...values, by: type ? 'message' : 'address', type });

/** @param {Problem} problem @returns {Notice} */
export const asNotice = (problem) => ({ where: `address.${problem.where}`, what: misread(problem) });
