/** What an edit changes, by name: the one thing that a reader has moved, or in a word what kind of things. */

import { PARAMETERS } from '../kinds/parameters.js';
import { kindOf } from '../kinds/register.js';
import { textOf } from '../words/text.js';
import { sameNumbers } from './same.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Request } from './types.js' */

/** Numbers of the sequence that are added or taken away. */
const LENGTH = 'length';

/**
 * The parts with weights, the start values and the steps (from 0) in which two requests differ; `length` where one has more steps.
 * @param {Request} before @param {Request} after
 */
export function changed(before, after) {
  const differ = (/** @type {string} */ name) => !sameNumbers(before.weights[name], after.weights[name]);
  const kind = kindOf(after);
  const parts = kind.parts.filter(({ part }) => PARAMETERS.some(({ letter }) => differ(`${part}.${letter}`)));
  const starts = kind.states.filter(({ part }) => !sameNumbers(before.starts[part], after.starts[part]));
  const inputs = [...after.inputs.keys()].filter((step) => before.inputs[step] !== after.inputs[step]);
  return [
    ...parts.map(({ part }) => part),
    ...starts.map(({ start }) => start),
    ...(before.inputs.length === after.inputs.length ? inputs.map(String) : [LENGTH]),
  ];
}

/** The same in words: “the forget gate”. @param {Kind} kind @param {readonly string[]} names  as `changed` gives them */
export function inWords({ partNamed, states }, names) {
  const [name = ''] = names;
  if (names.length > 1) return textOf(names.every((one) => /^\d+$/.test(one)) ? 'changed.inputs' : 'changed.several');
  if (name === LENGTH) return textOf('changed.length');
  const known = partNamed(name) ?? states.find(({ start }) => start === name);
  return known ? known.called : textOf('changed.input', { step: Number(name) + 1 });
}
