/** The numbers that an address has of a kind of cell: each field, where its numbers stand in a request, and how they are read. */
import { changedOneWay, oneWay } from '../kinds/direction.js';
import { PARAMETERS } from '../kinds/parameters.js';
import { STEPS } from '../ranges.js';
import { textOf } from '../words/text.js';
import { parseNumber } from './number.js';
import { quoted } from './quoted.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Request } from '../state/types.js' */
/** @typedef {{key: string, called: () => string, expected: 'three'|'one'|'some', fewest: number, most: number}} Limits */
/** @typedef {{get: (request: Request) => number[], set: (request: Request, values: number[]) => Request}} Access */

/** @param {Kind} kind @returns {readonly (Limits & Access)[]} */
const fieldsOfCell = (kind) => [
  ...kind.parts.map((gated) => ({
    key: gated.part,
    called: () => gated.called,
    expected: /** @type {const} */ ('three'),
    fewest: 3,
    most: 3,
    get: (/** @type {Request} */ { weights }) =>
      PARAMETERS.flatMap(({ letter }) => weights[`${gated.part}.${letter}`] ?? []),
    set: (/** @type {Request} */ request, /** @type {number[]} */ values) => {
      const given = PARAMETERS.map(({ letter }, index) => [`${gated.part}.${letter}`, values.slice(index, index + 1)]);
      return { ...request, weights: { ...request.weights, ...Object.fromEntries(given) } };
    },
  })),
  ...kind.extra.map(({ name, symbol }) => ({
    key: name,
    called: () => textOf('misread.weight', { symbol }),
    expected: /** @type {const} */ ('one'),
    fewest: 1,
    most: 1,
    get: (/** @type {Request} */ { weights }) => weights[name] ?? [],
    set: (/** @type {Request} */ request, /** @type {number[]} */ values) => ({
      ...request,
      weights: { ...request.weights, [name]: values },
    }),
  })),
  ...kind.states.map((state) => ({
    key: state.start,
    called: () => state.called,
    expected: /** @type {const} */ ('one'),
    fewest: 1,
    most: 1,
    get: (/** @type {Request} */ { starts }) => starts[state.part] ?? [],
    set: (/** @type {Request} */ request, /** @type {number[]} */ values) => ({
      ...request,
      starts: { ...request.starts, [state.part]: values },
    }),
  })),
];

/** The same field of the cell that reads backward. @param {Limits & Access} field @returns {Limits & Access} */
const ofBackward = (field) => ({
  ...field,
  key: `backward_${field.key}`,
  called: () => textOf('direction.of_backward', { what: field.called() }),
  get: (request) => field.get(oneWay(request, 'backward')),
  set(request, values) {
    const { weights, starts } = field.set(oneWay(request, 'backward'), values);
    return changedOneWay(request, 'backward', { weights, starts });
  },
});

/** Every number of a request of this kind, by the field that carries it. @param {Kind} kind @param {boolean} both directions @returns {readonly (Limits & Access)[]} */
export function fieldsFor(kind, both) {
  const cell = fieldsOfCell(kind);
  const inputs = {
    key: 'inputs',
    called: () => textOf('changed.inputs'),
    expected: /** @type {const} */ ('some'),
    ...STEPS,
    get: (/** @type {Request} */ request) => request.inputs,
    set: (/** @type {Request} */ request, /** @type {number[]} */ values) => ({ ...request, inputs: values }),
  };
  const starts = cell.length - kind.states.length;
  return [...cell.toSpliced(starts, 0, inputs), ...(both ? cell.map(ofBackward) : [])];
}

/**
 * The numbers of one field, or what was given in their place.
 * @param {string} given
 * @param {Limits} limits
 * @returns {{values: number[]} | {given: string, count: number}}  a count where there are too few or too many
 */
export function parseNumbers(given, { fewest, most }) {
  const pieces = given.split(',');
  if (pieces.length < fewest || pieces.length > most) {
    return { given: quoted(given), count: pieces.length === 1 ? 0 : pieces.length };
  }
  const values = [];
  for (const piece of pieces) {
    const parsed = parseNumber(piece);
    if ('what' in parsed) return { given: quoted(piece), count: 0 };
    values.push(parsed.value);
  }
  return { values };
}
