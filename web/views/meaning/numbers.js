/** What is put into the texts on the parts of a cell: the numbers of this step as they are printed, and what is reached. */
import { reachedBy } from '../../kinds/reached.js';
import { beforeOf } from '../../kinds/tree.js';
import { moment } from '../../pieces/moment.js';
import { percent, printed, signed, typed } from '../../pieces/print.js';
import { weightOf } from '../../pieces/weight.js';

/** @import { PartSymbol } from '../../parts.js' */
/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Holes } from '../../words/text.js' */

/** @param {boolean} is */
const yes = (is) => (is ? 'yes' : 'no');

/** Fields of which there is one number for each step: no part with its terms, nor a state. @param {Kind} kind */
const between = ({ fields, stateNamed }) =>
  fields.map(({ name }) => name).filter((name) => !name.includes('.') && !stateNamed(name));

/** Each number by its name; of a part with weights its opening, and its value behind `_value`. @param {Kind} kind @param {Moment} m @returns {Holes} */
function numbers(kind, m) {
  const parts = kind.parts.flatMap(({ part, signed: twoSided }) => {
    const { value } = m.part(part);
    return [
      [part, twoSided ? signed(value) : percent(value)],
      [`${part}_value`, (twoSided ? signed : printed)(value)],
    ];
  });
  const states = kind.states.flatMap(({ part }) => [
    [part, signed(m.of(part))],
    [beforeOf(part), signed(m.of(beforeOf(part)))],
  ]);
  /** With the decimals that make the sum true, behind `_exact`. */
  const terms = between(kind).flatMap((name) => [
    [name, signed(m.of(name))],
    [`${name}_exact`, signed(m.of(name), kind.memory ? m.decimals(kind.memory.state) : 2)],
  ]);
  return Object.fromEntries([...parts, ...states, ...terms]);
}

/** What belongs to one part with weights. @param {Frame} frame @param {Moment} m @param {string} part @param {PartSymbol|''} symbol @returns {Holes} */
function own(frame, m, part, symbol) {
  const gated = frame.kind.partNamed(part);
  if (!gated) return {};
  const { from_input, from_hidden, total, value, decimals } = m.part(part);
  return {
    called: gated.called,
    curve: gated.curve,
    two_sided: yes(gated.signed),
    weight: 'WUb'.includes(symbol || ' ') ? typed(weightOf(frame, `${part}.${symbol}`)) : '',
    product: signed(symbol === 'W' ? from_input : from_hidden),
    total: signed(total, decimals),
    value: (gated.signed ? signed : printed)(value),
  };
}

/** @param {Frame} frame @param {string} part @param {PartSymbol|''} symbol @returns {Holes} */
export function numbersFor(frame, part, symbol) {
  const { kind, cursor } = frame;
  const m = moment(frame, cursor.step, cursor.unit);
  const { has } = reachedBy(kind, cursor.stage);
  const memory = kind.memory?.state ?? '';
  return {
    x: signed(m.input),
    first: yes(m.step === 1),
    step_before: m.step - 1,
    empty: yes(m.of(beforeOf(memory)) === 0),
    reached: yes(has(part)),
    ...Object.fromEntries([...kind.parts, ...kind.stages].map(({ part: name }) => [`reached_${name}`, yes(has(name))])),
    ...Object.fromEntries(between(kind).map((name) => [`reached_${name}`, yes(has(name))])),
    ...numbers(kind, m),
    ...own(frame, m, part, symbol),
  };
}
