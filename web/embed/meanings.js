/**
 * The parameters in plain words: for those who choose by hand (views/share/options.js) and for those who read about them
 * (embedding.html). Apart from the parameters themselves, which every page and the element have to load.
 */
import { textOf } from '../words/text.js';

/** @import { Parameter } from '../address/parameter.js' */

/** Those whose words alone do not say it. */
const HINTED = ['panels', 'lock'];

/**
 * What is chosen, each value in the order in which they are offered, and one line more or ''.
 * @param {Parameter} parameter
 */
export function inWords({ name, values, many, usual }) {
  const offered = many ? values : values.toSorted((a, b) => Number(b === usual) - Number(a === usual));
  return {
    title: textOf(`option.${name}`),
    values: Object.fromEntries(offered.map((value) => [value, textOf(`option.${name}_${value}`)])),
    hint: HINTED.includes(name) ? textOf(`option.${name}_hint`) : '',
  };
}
