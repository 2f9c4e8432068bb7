/**
 * What a page that asks is given, in the shape of version 1 of the messages: each part with its arrays in an object of its own. Of a trace
 * as much as has been shown: where the answer is covered, null stands for all that comes later.
 */
import { oneWay } from '../kinds/direction.js';
import { kindOf } from '../kinds/register.js';
import { marked, told } from '../kinds/told.js';
import { placeOf, stepsWith } from '../state/place.js';

/** @import { Kind } from '../kinds/kind.js' */
/** @import { Request, Trace } from '../state/types.js' */

const LINES = /** @type {const} */ (['operands', 'middle', 'holds']);

/** “PART.W” becomes W of PART. @param {readonly (readonly [string, unknown])[]} entries */
function nested(entries) {
  /** @type {Record<string, any>} */
  const found = {};
  for (const [name, value] of entries) {
    const [owner = '', inner] = name.split('.');
    if (inner === undefined) found[owner] = value;
    else found[owner] = { ...found[owner], [inner]: value };
  }
  return found;
}

/** @param {number[]} numbers @param {number} width */
const rows = (numbers, width) =>
  Array.from({ length: numbers.length / width }, (_, row) => numbers.slice(row * width, (row + 1) * width));

/** @param {Request} request */
export function asked(request) {
  const { inputs, backward } = request;
  return {
    ...cellOf(request),
    inputs,
    ...(backward && { backward: cellOf(oneWay(request, 'backward')) }),
  };
}

/** A cell and what it starts from. @param {Request} request */
function cellOf(request) {
  const { kind, D, H, weights, starts } = request;
  const widths = /** @type {Record<string, number|undefined>} */ ({ W: D, U: H });
  const arrays = Object.entries(weights).map(([name, numbers]) => {
    const width = widths[name.split('.')[1] ?? ''];
    return /** @type {const} */ ([name, width === undefined ? numbers : rows(numbers, width)]);
  });
  return {
    cell: { kind, ...nested(arrays) },
    ...Object.fromEntries(kindOf(request).states.map(({ start, part }) => [start, starts[part]])),
  };
}

/**
 * Without typed arrays, so that a host may also write it down as JSON.
 * @param {Kind} kind
 * @param {Trace} trace
 * @param {number} shown  the last place that is not covered
 */
export function known(kind, trace, shown) {
  const { T, D, H, values, printed } = trace;
  const all = (/** @type {string} */ name) => Array.from(values[name] ?? []);
  const steps = kind.fields.map(({ name, stage }) => {
    const { first, last } = stepsWith({ kind, trace }, shown, stage);
    const inside = (/** @type {number} */ index) => index >= (first - 1) * H && index < last * H;
    return /** @type {const} */ ([name, all(name).map((value, index) => (inside(index) ? value : null))]);
  });
  /** One entry for each step, unit and stage. @template V @param {(index: number, step: number, unit: number, stage: number) => V} entry */
  const stages = (entry) =>
    Array.from({ length: T * H * kind.lastStage }, (_, index) => {
      const row = Math.floor(index / kind.lastStage);
      const [step, stage] = [Math.floor(row / H) + 1, (index % kind.lastStage) + 1];
      return placeOf({ kind, trace }, { step, stage }) <= shown ? entry(index, step, row % H, stage) : null;
    });
  return {
    T,
    D,
    H,
    inputs: all('inputs'),
    ...Object.fromEntries(kind.states.map(({ start }) => [start, all(start)])),
    ...nested(steps),
    sentences: stages((_, step, unit, stage) => marked(told({ kind, trace }, step, unit, stage))),
    equations: Object.fromEntries(LINES.map((name) => [name, stages((index) => printed[name][index])])),
  };
}
