/** What is put into the holes of texts: a number that may be zero, and what is so or not. */

/** What prints as zero is told as zero. @param {string} number */
export const zeroed = (number) => (/[1-9]/.test(number) ? number : '0.00');

/** For texts that say one thing or another. @param {boolean} is */
export const whether = (is) => (is ? 'yes' : 'no');
