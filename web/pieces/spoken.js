/** A printed number in words for a voice: signs and powers of ten would otherwise be skipped or read as letters. */

/** @param {string} text  as pieces/print.js wrote it */
export function spoken(text) {
  return text
    .replace(/e(−?)(\d+)$/, (_, sign, power) => ` times ten to the ${sign}${power}`)
    .replaceAll('−', 'minus ')
    .replaceAll(/\+ ?/g, 'plus ')
    .replace(' %', ' percent');
}
