/** The numbers that an address has of a kind of cell: each field, where its numbers stand in a request, and how they are read. */
import { changedOneWay, oneWay } from '../kinds/direction.js';
import { PARAMETERS } from '../kinds/parameters.js';
import { STEPS } from '../ranges.js';
import { isMany, widthOf } from '../units/shape.js';
import { textOf } from '../words/text.js';
import { parseNumber } from './number.js';
import { quoted } from './quoted.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Request } from '../state/types.js' */
/** @import { Shape } from '../units/shape.js' */
/** @typedef {{key: string, called: () => string, expected: 'three'|'one'|'some'|'exactly', fewest: number, most: number, multiple?: number}} Limits */
/** @typedef {{get: (request: Request) => number[], set: (request: Request, values: number[]) => Request}} Access */

/** @param {number} count  of the numbers that alone will do @returns {Pick<Limits, 'expected'|'fewest'|'most'>} */
const just = (count) => ({ expected: count === 1 ? 'one' : 'exactly', fewest: count, most: count });

/** The lengths of the arrays that every part has. @param {Shape} shape */
const lengths = (shape) => PARAMETERS.map(({ letter }) => shape.H * widthOf(`.${letter}`, shape));

/** @param {Kind} kind @param {Shape} shape @returns {readonly (Limits & Access)[]} */
function fieldsOfCell(kind, shape) {
  const sizes = lengths(shape);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  return [
    ...kind.parts.map((gated) => ({
      key: gated.part,
      called: () => gated.called,
      ...just(all),
      ...(isMany(shape) ? {} : { expected: /** @type {const} */ ('three') }),
      get: (/** @type {Request} */ { weights }) =>
        PARAMETERS.flatMap(({ letter }) => weights[`${gated.part}.${letter}`] ?? []),
      set: (/** @type {Request} */ request, /** @type {number[]} */ values) => {
        const given = PARAMETERS.map(({ letter }, index) => {
          const from = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
          return [`${gated.part}.${letter}`, values.slice(from, from + /** @type {number} */ (sizes[index]))];
        });
        return { ...request, weights: { ...request.weights, ...Object.fromEntries(given) } };
      },
    })),
    ...kind.extra.map(({ name, symbol }) => ({
      key: name,
      called: () => textOf('misread.weight', { symbol }),
      ...just(shape.H),
      get: (/** @type {Request} */ { weights }) => weights[name] ?? [],
      set: (/** @type {Request} */ request, /** @type {number[]} */ values) => ({
        ...request,
        weights: { ...request.weights, [name]: values },
      }),
    })),
    ...kind.states.map((state) => ({
      key: state.start,
      called: () => state.called,
      ...just(shape.H),
      get: (/** @type {Request} */ { starts }) => starts[state.part] ?? [],
      set: (/** @type {Request} */ request, /** @type {number[]} */ values) => ({
        ...request,
        starts: { ...request.starts, [state.part]: values },
      }),
    })),
  ];
}

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

/** Every number of a request of this kind, by the field that carries it. @param {Kind} kind @param {boolean} both directions @param {Shape} [shape] @returns {readonly (Limits & Access)[]} */
export function fieldsFor(kind, both, shape = { D: 1, H: 1 }) {
  const cell = fieldsOfCell(kind, shape);
  const inputs = {
    key: 'inputs',
    called: () => textOf('changed.inputs'),
    expected: /** @type {const} */ ('some'),
    fewest: STEPS.fewest * shape.D,
    most: STEPS.seen * shape.D,
    multiple: shape.D,
    get: (/** @type {Request} */ request) => request.inputs,
    set: (/** @type {Request} */ request, /** @type {number[]} */ values) => ({ ...request, inputs: values }),
  };
  const starts = cell.length - kind.states.length;
  return [...cell.toSpliced(starts, 0, inputs), ...(both ? cell.map(ofBackward) : [])];
}

/**
 * The numbers of one field, or what was given in their place.
 * @param {string} given
 * @param {Pick<Limits, 'fewest'|'most'|'multiple'>} limits  how many there may be, and of what the number of them is a multiple
 * @returns {{values: number[]} | {given: string, count: number}}  a count where there are too few or too many
 */
export function parseNumbers(given, { fewest, most, multiple = 1 }) {
  const pieces = given.split(',');
  if (pieces.length < fewest || pieces.length > most || pieces.length % multiple > 0) {
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
