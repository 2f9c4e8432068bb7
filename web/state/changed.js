/** What an edit changes, by name: the one thing that a reader has moved, or in a word what kind of things. */

import { oneWay } from '../kinds/direction.js';
import { PARAMETERS } from '../kinds/parameters.js';
import { kindOf } from '../kinds/register.js';
import { textOf } from '../words/text.js';
import { sameNumbers } from './same.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Asked } from './same.js' */
/** @import { Request } from './types.js' */

/** Numbers of the sequence that are added or taken away. */
const LENGTH = 'length';
/** The word on a step. */
const WORD = 'word.';

/** What is said of several of one kind. */
const ALIKE = /** @type {const} */ ([
  [/^\d+$/, 'changed.inputs'],
  [/^word\./, 'changed.words'],
  [/^(word\.)?\d+$/, 'changed.length'],
]);

/** Names of what belongs to the cell that reads backward begin so. */
const BACKWARD = 'backward.';
/** A second direction is added or taken away. */
const DIRECTIONS = 'directions';

/** The parts with weights and the start values of a cell in which two requests differ. @param {Request} before @param {Request} after */
function changedCell(before, after) {
  const { parts, states } = kindOf(after);
  const differ = (/** @type {string} */ name) => !sameNumbers(before.weights[name], after.weights[name]);
  return [
    ...parts.filter(({ part }) => PARAMETERS.some(({ letter }) => differ(`${part}.${letter}`))).map(({ part }) => part),
    ...states.filter(({ part }) => !sameNumbers(before.starts[part], after.starts[part])).map(({ start }) => start),
  ];
}

/** @param {Request} before @param {Request} after */
function changedBackward(before, after) {
  if ((before.backward === undefined) !== (after.backward === undefined)) return [DIRECTIONS];
  const names = changedCell(oneWay(before, 'backward'), oneWay(after, 'backward'));
  return after.backward ? names.map((name) => BACKWARD + name) : [];
}

/**
 * The parts with weights, the start values, the steps (from 0) and the words (`word.0`) in which two states differ; `length` where one
 * has more steps.
 * @param {Asked} earlier @param {Asked} later
 */
export function changed({ request: before, words: said }, { request: after, words: saying }) {
  const inputs = [...after.inputs.keys()].filter((step) => before.inputs[step] !== after.inputs[step]);
  const words = [...after.inputs.keys()]
    .filter((step) => (said[step] ?? '') !== (saying[step] ?? ''))
    .map((step) => `${WORD}${step}`);
  return [
    ...changedCell(before, after),
    ...changedBackward(before, after),
    ...(before.inputs.length === after.inputs.length ? [...inputs.map(String), ...words] : [LENGTH]),
  ];
}

/** The same in words: “the forget gate”. @param {Pick<Kind, 'partNamed'|'states'>} kind @param {readonly string[]} names  as `changed` gives them @returns {string} */
export function inWords({ partNamed, states }, names) {
  const [name = ''] = names;
  if (names.length > 1) {
    const [, key] = ALIKE.find(([like]) => names.every((one) => like.test(one))) ?? [];
    return textOf(key ?? 'changed.several');
  }
  if (name === LENGTH) return textOf('changed.length');
  if (name.startsWith(WORD)) return textOf('changed.word', { step: Number(name.slice(WORD.length)) + 1 });
  if (name === DIRECTIONS) return textOf('changed.directions');
  if (name.startsWith(BACKWARD)) {
    const what = inWords({ partNamed, states }, [name.slice(BACKWARD.length)]);
    return textOf('direction.of_backward', { what });
  }
  const known = partNamed(name) ?? states.find(({ start }) => start === name);
  return known ? known.called : textOf('changed.input', { step: Number(name) + 1 });
}
