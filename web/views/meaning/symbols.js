/** What each symbol in a part is, and what it does with the numbers of this step. */
import { GATED, STAGES } from '../../parts.js';
import { printed, signed, typed } from '../../pieces/print.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { PartSymbol } from '../../parts.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @typedef {{name: string, is: string, did: string}} SymbolMeaning */
/** @typedef {{gated: typeof GATED[number], m: Moment, weight: (letter: 'W'|'U'|'b') => string, reached: (stage: number) => boolean}} Asked */

/** The stage in which each valve multiplies, and its product. @type {Record<string, {stage: number, share: string, did: (m: Moment) => string}>} */
const VALVES = {
  forget_gate: {
    stage: 4,
    share: 'the old cell state by the share that is kept',
    did: (m) => `${printed(m.forget_gate.value)} of ${signed(m.cell_before)} leaves ${signed(m.kept, m.decimals)}`,
  },
  input_gate: {
    stage: 4,
    share: 'the candidate by the share that is written',
    did: (m) =>
      `${printed(m.input_gate.value)} of ${signed(m.candidate.value)} writes ${signed(m.written, m.decimals)}`,
  },
  output_gate: {
    stage: 6,
    share: 'tanh c by the share that is shown',
    did: (m) => `${printed(m.output_gate.value)} of ${signed(m.cell_squashed)} shows ${signed(m.hidden_state)}`,
  },
};

/** @type {Record<Exclude<PartSymbol, 'plus'>, (asked: Asked) => SymbolMeaning>} */
const SYMBOLS = {
  W: ({ gated: { part, name, stage }, m, weight, reached }) => ({
    name: `w of the ${name}`,
    is: 'how much the input counts, each 1.0 of w adds x once to the sum',
    did: reached(stage)
      ? `here ${weight('W')} times ${signed(m.input)} adds ${signed(m[part].from_input)}`
      : 'the same w at every step',
  }),
  U: ({ gated: { part, name, stage }, m, weight, reached }) => ({
    name: `u of the ${name}`,
    is: 'how much h counts, each 1.0 of u adds the h before once to the sum',
    did: reached(stage)
      ? `here ${weight('U')} times ${signed(m.hidden_before)} adds ${signed(m[part].from_hidden)}`
      : 'the same u at every step',
  }),
  b: ({ gated: { part, name, stage }, m, weight, reached }) => ({
    name: `b of the ${name}`,
    is: 'its bias, which is added whatever x and h are',
    did: reached(stage)
      ? `here ${weight('b')} in a sum of ${signed(m[part].total, m[part].decimals)}`
      : 'the same b at every step',
  }),
  sum: ({ gated: { part, name, stage, curve }, m, reached }) => ({
    name: `+ in the ${name}`,
    is: 'adds what x, h and the bias bring',
    did: reached(stage)
      ? `here they come to ${signed(m[part].total, m[part].decimals)}, which goes into ${curve}`
      : `the sum goes into ${curve}`,
  }),
  curve: ({ gated: { part, name, stage, signed: twoSided, curve }, m, reached }) => ({
    name: `${curve} of the ${name}`,
    is: twoSided
      ? 'brings any sum to between −1 and 1 and keeps its sign'
      : 'the sigmoid, which makes of any sum a share from 0 to 1',
    did: reached(stage)
      ? `here ${signed(m[part].total, m[part].decimals)} became ${(twoSided ? signed : printed)(m[part].value)}`
      : 'the higher the sum, the higher the value',
  }),
  times: ({ gated: { part, name }, m, reached }) => {
    const { stage, share, did } = /** @type {typeof VALVES[string]} */ (VALVES[part]);
    return {
      name: `× or ⊙ of the ${name}`,
      is: `multiplies ${share}, each unit for itself`,
      did: reached(stage) ? `here ${did(m)}` : 'at 0 nothing gets through, at 1 everything',
    };
  },
};

/** The + on the way of the memory. @param {Moment} m @param {boolean} reached @returns {SymbolMeaning} */
const plus = (m, reached) => ({
  name: '+ of the cell update',
  is: 'adds what is written to what was kept',
  did: reached
    ? `here ${signed(m.kept, m.decimals)} and ${signed(m.written, m.decimals)} come to ${signed(m.cell_state)}`
    : 'so the memory can grow, shrink or change its sign',
});

/** The stage that adds. */
const UPDATE = STAGES.findIndex(({ part }) => part === 'cell_state') + 1;

/** @param {Frame} frame @param {Moment} m @param {string} part @param {PartSymbol} symbol @returns {SymbolMeaning} */
export function symbolMeaning({ request, trace, cursor }, m, part, symbol) {
  const reached = (/** @type {number} */ stage) => cursor.stage >= stage;
  if (symbol === 'plus') return plus(m, reached(UPDATE));
  const gated = /** @type {typeof GATED[number]} */ (GATED.find((row) => row.part === part));
  const width = { W: trace.D, U: trace.H, b: 1 };
  const weight = (/** @type {'W'|'U'|'b'} */ letter) =>
    typed(/** @type {number} */ (request.weights[`${part}.${letter}`]?.[cursor.unit * width[letter]]));
  return SYMBOLS[symbol]({ gated, m, weight, reached });
}
