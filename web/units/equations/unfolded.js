/** What is written out in the equations only when it is asked for: a letter for each, in `cursor.unfolded`. */

/** @import { Cursor } from '../../state/types.js' */
/** @typedef {Pick<Cursor, 'unfolded'>} Looks */

/** @param {Looks} cursor @param {string} letter */
export const isUnfolded = ({ unfolded = '' }, letter) => unfolded.includes(letter);

/** What is unfolded once this is, or once it is not any more. @param {Looks} cursor @param {string} letter */
export const turned = ({ unfolded = '' }, letter) =>
  unfolded.includes(letter) ? unfolded.replace(letter, '') : unfolded + letter;
