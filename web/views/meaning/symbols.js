/** What each symbol in a part is, and what it does with the numbers of this step. */
import { reachedBy } from '../../kinds/reached.js';
import { printed, signed, typed } from '../../pieces/print.js';
import { weightOf } from '../../pieces/weight.js';

/** @import { Gated } from '../../kinds/kind.js' */
/** @import { Reached } from '../../kinds/reached.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { PartSymbol } from '../../parts.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @typedef {{name: string, is: string, did: string}} SymbolMeaning */
/** @typedef {{gated: Gated, m: Moment, weight: (letter: 'W'|'U'|'b') => string, has: Reached['has']}} Asked */

/** What each valve multiplies, and what that makes. @type {Record<string, {makes: string, share: string, did: (m: Moment) => string}>} */
const VALVES = {
  forget_gate: {
    makes: 'kept',
    share: 'the old cell state by the share that is kept',
    did: (m) =>
      `${printed(m.part('forget_gate').value)} of ${signed(m.of('cell_before'))} leaves ${signed(m.of('kept'), m.decimals('cell_state'))}`,
  },
  input_gate: {
    makes: 'written',
    share: 'the candidate by the share that is written',
    did: (m) =>
      `${printed(m.part('input_gate').value)} of ${signed(m.part('candidate').value)} writes ${signed(m.of('written'), m.decimals('cell_state'))}`,
  },
  output_gate: {
    makes: 'hidden_state',
    share: 'tanh c by the share that is shown',
    did: (m) =>
      `${printed(m.part('output_gate').value)} of ${signed(m.of('cell_squashed'))} shows ${signed(m.of('hidden_state'))}`,
  },
};

/** @type {Record<Exclude<PartSymbol, 'plus'>, (asked: Asked) => SymbolMeaning>} */
const SYMBOLS = {
  W: ({ gated: { part, name }, m, weight, has }) => ({
    name: `w of the ${name}`,
    is: 'how much the input counts, each 1.0 of w adds x once to the sum',
    did: has(part)
      ? `here ${weight('W')} times ${signed(m.input)} adds ${signed(m.part(part).from_input)}`
      : 'the same w at every step',
  }),
  U: ({ gated: { part, name }, m, weight, has }) => ({
    name: `u of the ${name}`,
    is: 'how much h counts, each 1.0 of u adds the h before once to the sum',
    did: has(part)
      ? `here ${weight('U')} times ${signed(m.of('hidden_before'))} adds ${signed(m.part(part).from_hidden)}`
      : 'the same u at every step',
  }),
  b: ({ gated: { part, name }, m, weight, has }) => ({
    name: `b of the ${name}`,
    is: 'its bias, which is added whatever x and h are',
    did: has(part)
      ? `here ${weight('b')} in a sum of ${signed(m.part(part).total, m.part(part).decimals)}`
      : 'the same b at every step',
  }),
  sum: ({ gated: { part, name, curve }, m, has }) => ({
    name: `+ in the ${name}`,
    is: 'adds what x, h and the bias bring',
    did: has(part)
      ? `here they come to ${signed(m.part(part).total, m.part(part).decimals)}, which goes into ${curve}`
      : `the sum goes into ${curve}`,
  }),
  curve: ({ gated: { part, name, signed: twoSided, curve }, m, has }) => ({
    name: `${curve} of the ${name}`,
    is: twoSided
      ? 'brings any sum to between −1 and 1 and keeps its sign'
      : 'the sigmoid, which makes of any sum a share from 0 to 1',
    did: has(part)
      ? `here ${signed(m.part(part).total, m.part(part).decimals)} became ${(twoSided ? signed : printed)(m.part(part).value)}`
      : 'the higher the sum, the higher the value',
  }),
  times: ({ gated: { part, name }, m, has }) => {
    const { makes, share, did } = /** @type {typeof VALVES[string]} */ (VALVES[part]);
    return {
      name: `× or ⊙ of the ${name}`,
      is: `multiplies ${share}, each unit for itself`,
      did: has(makes) ? `here ${did(m)}` : 'at 0 nothing gets through, at 1 everything',
    };
  },
};

/** The + on the way of the memory. @param {Moment} m @param {boolean} reached @returns {SymbolMeaning} */
const plus = (m, reached) => ({
  name: '+ of the cell update',
  is: 'adds what is written to what was kept',
  did: reached
    ? `here ${signed(m.of('kept'), m.decimals('cell_state'))} and ${signed(m.of('written'), m.decimals('cell_state'))} come to ${signed(m.of('cell_state'))}`
    : 'so the memory can grow, shrink or change its sign',
});

/** @param {Frame} frame @param {Moment} m @param {string} part @param {PartSymbol} symbol @returns {SymbolMeaning} */
export function symbolMeaning(frame, m, part, symbol) {
  const { has } = reachedBy(frame.kind, frame.cursor.stage);
  if (symbol === 'plus') return plus(m, has('cell_state'));
  const gated = /** @type {Gated} */ (frame.kind.partNamed(part));
  return SYMBOLS[symbol]({ gated, m, weight: (letter) => typed(weightOf(frame, `${part}.${letter}`)), has });
}
