/**
 * The parts of the cell as data: what the diagram, the sliders, the lanes, the equations and the words have in common.
 * A second kind of cell is a second table, not a second branch.
 */

/**
 * @typedef {'forget_gate'|'input_gate'|'candidate'|'output_gate'} GatedPart
 * @typedef {GatedPart|'kept'|'written'|'cell_state'|'cell_squashed'|'hidden_state'|'inputs'|'cell_before'|'hidden_before'} Part
 */

/** The four parts that have weights, in the order used everywhere. `signed`: tanh, −1…1; otherwise σ, 0…1. `halves`: the name in two lines. */
export const GATED = /** @type {const} */ ([
  {
    part: 'forget_gate',
    name: 'forget gate',
    halves: ['forget', 'gate'],
    symbol: 'f',
    curve: 'σ',
    signed: false,
    stage: 1,
  },
  {
    part: 'input_gate',
    name: 'input gate',
    halves: ['input', 'gate'],
    symbol: 'i',
    curve: 'σ',
    signed: false,
    stage: 2,
  },
  {
    part: 'candidate',
    name: 'candidate',
    halves: ['candi-', 'date'],
    symbol: 'c̃',
    curve: 'tanh',
    signed: true,
    stage: 3,
  },
  {
    part: 'output_gate',
    name: 'output gate',
    halves: ['output', 'gate'],
    symbol: 'o',
    curve: 'σ',
    signed: false,
    stage: 5,
  },
]);

/** The six computations inside a step, and the part each one brings forth. */
export const STAGES = /** @type {const} */ ([
  { part: 'forget_gate', name: 'forget gate' },
  { part: 'input_gate', name: 'input gate' },
  { part: 'candidate', name: 'candidate' },
  { part: 'cell_state', name: 'cell update' },
  { part: 'output_gate', name: 'output gate' },
  { part: 'hidden_state', name: 'hidden state' },
]);

export const LAST_STAGE = STAGES.length;

/** The three kinds of parameter that every gated part has. */
export const PARAMETERS = /** @type {const} */ ([
  { letter: 'W', symbol: 'w', meaning: 'weight of the input' },
  { letter: 'U', symbol: 'u', meaning: 'weight of the hidden state' },
  { letter: 'b', symbol: 'b', meaning: 'bias' },
]);

/** The two values a sequence starts from. */
export const STARTS = /** @type {const} */ ([
  { start: 'cell_start', symbol: 'c', part: 'cell_state', meaning: 'cell state at the start' },
  { start: 'hidden_start', symbol: 'h', part: 'hidden_state', meaning: 'hidden state at the start' },
]);

/** The fields of a trace, one number for each step and unit, and the stage in which each arises. */
export const FIELDS = [
  ...GATED.flatMap(({ part, stage }) =>
    ['from_input', 'from_hidden', 'total', 'value'].map((name) => ({ name: `${part}.${name}`, stage })),
  ),
  { name: 'kept', stage: 4 },
  { name: 'written', stage: 4 },
  { name: 'cell_state', stage: 4 },
  { name: 'cell_squashed', stage: 6 },
  { name: 'hidden_state', stage: 6 },
];

/** What a slider can reach by hand; typed values may lie beyond. */
export const SLIDER = { low: -8, high: 8, step: 0.1 };

/** How long a sequence may be on the page. */
export const STEPS = { fewest: 1, most: 200 };
