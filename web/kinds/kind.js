/** A kind of cell as the page needs it: what the core declares (lstm_core/kinds/plain.py), by name. */

import { textOf, textOr } from '../words/text.js';
import { ownerOf } from './tree.js';
import { extrasIn, walkOf } from './walk.js';

/** @import { Tree } from './tree.js' */

/**
 * @typedef {string} Part  a name as in lstm_core: of a part, a state, another field, or `inputs`, `cell_before`, `hidden_before`
 * @typedef {'W'|'U'|'p'|'b'|'sum'|'curve'|'times'|'plus'} PartSymbol  what a part is drawn and written with, beside its own letter
 * @typedef {{part: Part, symbol?: PartSymbol|undefined}} Place  what can be pointed at: a part, or a symbol in it
 *
 * @typedef {object} Gated   a part with weights
 * @property {string} part
 * @property {string} name
 * @property {string} called  with its article
 * @property {readonly string[]} halves  the name in two lines
 * @property {string} symbol
 * @property {string} curve
 * @property {boolean} signed  from −1 to 1; otherwise from 0 to 1
 * @property {(total: number) => number} [bend]  the curve as a line of the drawing, where it is not the usual one
 * @property {number} stage    which works it out
 *
 * @typedef {object} StateRow  what a step hands to the next
 * @property {string} part
 * @property {string} name
 * @property {string} symbol
 * @property {number} stage    which brings it forth
 * @property {string} start    where the trace has what it starts from
 * @property {string} meaning  of that
 * @property {string} called   that with its article
 *
 * @typedef {{name: string, options: string[]}[]} Choices  what the core chooses where it says which sentence fits
 * @typedef {{part: string, name: string, symbol: string, equation: Tree, choices: Choices}} Stage  a computation inside a step: what it
 *   brings forth, and how; the symbol where what it brings forth is neither a part nor a state
 *
 * @typedef {object} Kind
 * @property {string} name      as in lstm_core
 * @property {string} title     with its article
 * @property {readonly Gated[]} parts    in the order in which a step works them out
 * @property {readonly string[]} declared  their names in the order of lstm_core
 * @property {readonly Gated[]} strips  those whose value is no state itself, as that of an RNN is
 * @property {readonly StateRow[]} states  the memory first
 * @property {readonly {name: string, symbol: string, part: string, weighs: string}[]} extra  arrays beside those of the parts: in the total of
 *   which part, and what each weighs there, or ''
 * @property {(name: string) => Place} placeOfArray
 * @property {readonly Stage[]} stages
 * @property {number} lastStage
 * @property {readonly {name: string, stage: number}[]} fields  of a trace, one number for each step and unit, and the stage in which each arises
 * @property {{state: string, keeps: string|null, written: string}|null} memory
 * @property {string|undefined} [squash]  the curve between the memory and what is shown of it, where it is not tanh
 * @property {readonly Place[]} walk  everything in the figure that can be asked what it is, in the order in which the cell computes
 * @property {(name: string) => number} stageOf  the stage in which a field arises, or the value of a part; 0 for what is there before
 * @property {(name: string) => Gated|undefined} partNamed
 * @property {(name: string) => StateRow|undefined} stateNamed
 *
 * @typedef {object} Declared
 * @property {string} kind
 * @property {string} title
 * @property {{name: string, words: string, symbol: string, curve: string, low: number}[]} parts
 * @property {{name: string, start: string, symbol: string}[]} states
 * @property {{name: string, symbol: string}[]} extra
 * @property {{name: string, result: string, symbol: string, equation: unknown, choices: Choices}[]} stages
 * @property {{name: string, stage: number}[]} fields
 * @property {Kind['memory']} memory
 */

/** @param {Declared} declared @returns {Kind} */
export function kindFrom({ kind, title, parts, states, extra, stages, fields, memory }) {
  const stageOf = (/** @type {string} */ name) =>
    fields.find((field) => field.name === name || field.name === `${name}.value`)?.stage ?? 0;
  // Names are asked for when they are read: by then the page has its language. Where it has no words for them, those of the core will do.
  const unordered = parts.map(({ name: part, words, symbol, curve, low }) => ({
    part,
    get name() {
      return textOr(`part.${part}`, words);
    },
    get called() {
      return textOf(`part.${part}_called`);
    },
    get halves() {
      return textOf(`part.${part}_halves`).split('|');
    },
    symbol,
    curve,
    signed: low < 0,
    stage: stageOf(part),
  }));
  const gated = unordered.toSorted((one, other) => one.stage - other.stage);
  const rows = states.map(({ name: part, start, symbol }) => ({
    part,
    symbol,
    stage: stageOf(part),
    start,
    get name() {
      return textOr(`state.${part}`, part.replace('_', ' '));
    },
    get meaning() {
      return textOf(`state.${part}_start`);
    },
    get called() {
      return textOf(`state.${part}_start_called`);
    },
  }));
  const staged = stages.map(({ result: part, name, symbol, equation, choices }) => ({
    part,
    get name() {
      return textOr(`stage.${part}`, name);
    },
    symbol,
    equation: /** @type {Tree} */ (equation),
    choices,
  }));
  const places = extrasIn(staged);
  const arrays = extra.map((array) => {
    const { part = '', weighs = '' } = places.find(({ name }) => name === array.name) ?? {};
    return { ...array, part, weighs };
  });
  return {
    name: kind,
    get title() {
      return textOr(`kind.${kind}`, title);
    },
    parts: gated,
    declared: unordered.map(({ part }) => part),
    strips: gated.filter(({ part }) => staged.some((stage) => stage.part === part)),
    states: rows.toReversed(),
    extra: arrays,
    stages: staged,
    lastStage: staged.length,
    fields,
    memory,
    walk: walkOf(gated, rows, staged),
    stageOf,
    placeOfArray(name) {
      const array = arrays.find((one) => one.name === name);
      const [part, letter] = ownerOf(name);
      return array
        ? { part: array.part, symbol: array.weighs ? 'p' : undefined }
        : { part, symbol: /** @type {PartSymbol} */ (letter) };
    },
    partNamed: (name) => gated.find(({ part }) => part === name),
    stateNamed: (name) => rows.find(({ part }) => part === name),
  };
}
