/** The word on a step, as it is put into sentences: whether there is one, and which. */

/** @param {string|undefined} word */
export const spokenWord = (word = '') => ({ said: word ? 'yes' : 'no', word });
