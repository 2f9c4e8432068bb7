/** A printed number in words for a voice: signs and powers of ten would otherwise be skipped or read as letters. */
import { textOf } from '../words/text.js';

/** @param {string} text  as pieces/print.js wrote it */
export function spoken(text) {
  return text
    .replace(/e(−?)(\d+)$/, (_, sign, power) => textOf('said.power', { power: sign + power }))
    .replaceAll(/− ?/g, textOf('said.below'))
    .replaceAll(/\+ ?/g, textOf('said.above'))
    .replaceAll(' %', textOf('said.percent'));
}
