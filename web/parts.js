/**
 * The parts of the cell that the page shows, as its kind declares them (kinds/): what the diagram, the sliders, the lanes, the equations
 * and the words have in common.
 */
import declared from './kinds/lstm/declared.json' with { type: 'json' };

/**
 * @typedef {'forget_gate'|'input_gate'|'candidate'|'output_gate'} GatedPart
 * @typedef {'cell_state'|'hidden_state'} State
 * @typedef {GatedPart|State|'kept'|'written'|'cell_squashed'|'inputs'|'cell_before'|'hidden_before'} Part
 * @typedef {'W'|'U'|'b'|'sum'|'curve'|'times'|'plus'} PartSymbol  what a part is drawn and written with, beside its own letter
 * @typedef {{part: Part, symbol?: PartSymbol|undefined}} Place  what can be pointed at: a part, or a symbol in it
 *
 * @typedef {object} Gated
 * @property {GatedPart} part
 * @property {string} name
 * @property {readonly string[]} halves  the name in two lines
 * @property {string} symbol
 * @property {'σ'|'tanh'} curve
 * @property {boolean} signed  from −1 to 1; otherwise from 0 to 1
 * @property {number} stage    which works it out
 */

/** The fields of a trace, one number for each step and unit, and the stage in which each arises. */
export const FIELDS = declared.fields;

/** The stage in which something arises; 0 for what is there before. @param {string} name  of a field; of a part, for its value */
export const stageOf = (name) =>
  FIELDS.find((field) => field.name === name || field.name === `${name}.value`)?.stage ?? 0;

/** Names of one word, in two lines all the same. @type {Record<string, readonly string[]>} */
const BROKEN = { candidate: ['candi-', 'date'] };

/** The parts that have weights, in the order used everywhere. */
export const GATED = /** @type {readonly Gated[]} */ (
  declared.parts.map(({ name: part, words, symbol, curve, low }) => ({
    part,
    name: words,
    halves: BROKEN[part] ?? words.split(' '),
    symbol,
    curve,
    signed: low < 0,
    stage: stageOf(part),
  }))
);

/** The computations inside a step, and the part each one brings forth. */
export const STAGES = /** @type {readonly {part: GatedPart|State, name: string}[]} */ (
  declared.stages.map(({ result: part, name }) => ({ part, name }))
);

export const LAST_STAGE = STAGES.length;

/** The three kinds of parameter that every gated part has. */
export const PARAMETERS = /** @type {const} */ ([
  { letter: 'W', symbol: 'w', meaning: 'weight of the input' },
  { letter: 'U', symbol: 'u', meaning: 'weight of the hidden state' },
  { letter: 'b', symbol: 'b', meaning: 'bias' },
]);

/**
 * @typedef {object} StateRow
 * @property {State} part
 * @property {string} name
 * @property {string} symbol
 * @property {number} stage    which brings it forth
 * @property {'cell_start'|'hidden_start'} start  where the trace has what it starts from
 * @property {string} meaning  of that
 */

/** What a step hands to the next, the memory first. */
export const STATES = /** @type {readonly StateRow[]} */ (
  declared.states
    .map(({ name: part, start, symbol }) => {
      const name = part.replace('_', ' ');
      return { part, name, symbol, stage: stageOf(part), start, meaning: `${name} at the start` };
    })
    .reverse()
);

/** A part with weights, and what is in it. @param {GatedPart} part @returns {Place[]} */
const within = (part) => [
  { part },
  { part, symbol: 'W' },
  { part, symbol: 'U' },
  { part, symbol: 'b' },
  { part, symbol: 'sum' },
  { part, symbol: 'curve' },
];

/** Everything in the figure that can be asked what it is, in the order in which the cell computes. @type {readonly Place[]} */
export const WALK = [
  { part: 'inputs' },
  { part: 'hidden_before' },
  { part: 'cell_before' },
  ...within('forget_gate'),
  { part: 'forget_gate', symbol: 'times' },
  { part: 'kept' },
  ...within('input_gate'),
  ...within('candidate'),
  { part: 'input_gate', symbol: 'times' },
  { part: 'written' },
  { part: 'cell_state', symbol: 'plus' },
  { part: 'cell_state' },
  ...within('output_gate'),
  { part: 'cell_squashed' },
  { part: 'output_gate', symbol: 'times' },
  { part: 'hidden_state' },
];

/** What a slider can reach by hand; typed values may lie beyond. */
export const SLIDER = { low: -8, high: 8, step: 0.1 };

/** How long a sequence may be on the page. */
export const STEPS = { fewest: 1, most: 200 };
