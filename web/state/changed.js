/** What an edit changes, by name: the one thing that a reader has moved, or in a word what kind of things. */

import { oneWay } from '../kinds/direction.js';
import { PARAMETERS } from '../kinds/parameters.js';
import { kindOf } from '../kinds/register.js';
import { sameShape, stepsOf } from '../units/shape.js';
import { textOf } from '../words/text.js';
import { sameHolds, sameNumbers } from './same.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Asked } from './same.js' */
/** @import { Request } from './types.js' */

/** Numbers of the sequence that are added or taken away. */
const LENGTH = 'length';
/** The word on a step. */
const WORD = 'word.';

/** What an input is called. */
const NAME = 'name.';
/** What is held by hand. */
const HOLDS = 'holds';
/** The numbers of units and of inputs. */
const SHAPE = 'shape';

/** What is said of several of one kind. */
const ALIKE = /** @type {const} */ ([
  [/^[\d.]+$/, 'changed.inputs'],
  [/^word\./, 'changed.words'],
  [/^name\./, 'changed.names'],
  [/^(word\.)?[\d.]+$/, 'changed.length'],
]);

/** Names of what belongs to the cell that reads backward begin so. */
const BACKWARD = 'backward.';
/** A second direction is added or taken away. */
const DIRECTIONS = 'directions';

/** The parts with weights, the other arrays and the start values of a cell in which two requests differ. @param {Request} before @param {Request} after */
function changedCell(before, after) {
  const { parts, states, extra } = kindOf(after);
  const differ = (/** @type {string} */ name) => !sameNumbers(before.weights[name], after.weights[name]);
  return [
    ...parts.filter(({ part }) => PARAMETERS.some(({ letter }) => differ(`${part}.${letter}`))).map(({ part }) => part),
    ...extra.filter(({ name }) => differ(name)).map(({ name }) => name),
    ...states.filter(({ part }) => !sameNumbers(before.starts[part], after.starts[part])).map(({ start }) => start),
    ...(sameHolds(before.holds, after.holds) ? [] : [HOLDS]),
  ];
}

/** @param {Request} before @param {Request} after */
function changedBackward(before, after) {
  if ((before.backward === undefined) !== (after.backward === undefined)) return [DIRECTIONS];
  const names = changedCell(oneWay(before, 'backward'), oneWay(after, 'backward'));
  return after.backward ? names.map((name) => BACKWARD + name) : [];
}

/**
 * The parts with weights, the other arrays, the start values, the steps (from 0; `0.1` for one of several inputs), the words (`word.0`) and the names of inputs (`name.0`) in which two states
 * differ; `length` where one has more steps, and `shape` alone where one has more units or inputs.
 * @param {Asked} earlier @param {Asked} later
 */
export function changed(earlier, later) {
  const [{ request: before }, { request: after }] = [earlier, later];
  if (!sameShape(before, after)) return [SHAPE];
  const { D } = after;
  const inputs = [...after.inputs.keys()]
    .filter((index) => before.inputs[index] !== after.inputs[index])
    .map((index) => `${Math.floor(index / D)}${D > 1 ? `.${index % D}` : ''}`);
  /** @param {string} of @param {number} count @param {readonly string[]} was @param {readonly string[]} is */
  const texts = (of, count, was, is) =>
    Array.from({ length: count }, (_, index) => index)
      .filter((index) => (was[index] ?? '') !== (is[index] ?? ''))
      .map((index) => of + index);
  const words = texts(WORD, stepsOf(after), earlier.words, later.words);
  return [
    ...changedCell(before, after),
    ...changedBackward(before, after),
    ...(before.inputs.length === after.inputs.length ? [...inputs, ...words] : [LENGTH]),
    ...texts(NAME, D, earlier.names, later.names),
  ];
}

/** The same in words: “the forget gate”. @param {Pick<Kind, 'partNamed'|'states'|'extra'>} kind @param {readonly string[]} names  as `changed` gives them @returns {string} */
export function inWords({ partNamed, states, extra }, names) {
  const [name = ''] = names;
  if (names.length > 1) {
    const [, key] = ALIKE.find(([like]) => names.every((one) => like.test(one))) ?? [];
    return textOf(key ?? 'changed.several');
  }
  if (name === LENGTH) return textOf('changed.length');
  if (name.startsWith(WORD)) return textOf('changed.word', { step: Number(name.slice(WORD.length)) + 1 });
  if (name === HOLDS) return textOf('changed.holds');
  if (name === SHAPE) return textOf('changed.shape');
  if (name.startsWith(NAME)) return textOf('changed.name', { input: Number(name.slice(NAME.length)) + 1 });
  if (name === DIRECTIONS) return textOf('changed.directions');
  if (name.startsWith(BACKWARD)) {
    const what = inWords({ partNamed, states, extra }, [name.slice(BACKWARD.length)]);
    return textOf('direction.of_backward', { what });
  }
  const array = extra.find((one) => one.name === name);
  if (array) return textOf('controls.extra_one', { symbol: array.symbol.replace('_', ' ') });
  const known = partNamed(name) ?? states.find(({ start }) => start === name);
  const [step, input] = name.split('.').map((number) => Number(number) + 1);
  return known ? known.called : textOf('changed.input', { step: step ?? 0, input: input ?? 0 });
}
