/** What is put into the texts on the parts of a cell: the numbers of this step as they are printed, and what is reached. */

import { whether } from '../../kinds/holes.js';
import { reachedBy } from '../../kinds/reached.js';
import { beforeOf } from '../../kinds/tree.js';
import { moment } from '../../pieces/moment.js';
import { percent, printed, restOf, signed, typed } from '../../pieces/print.js';
import { timeOf } from '../../pieces/time.js';
import { weightOf } from '../../pieces/weight.js';
import { unitsOf } from '../../units/here.js';

/** @import { PartSymbol } from '../../kinds/kind.js' */
/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Moment } from '../../pieces/moment.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Holes } from '../../words/text.js' */
/** @typedef {Pick<Frame, 'kind'|'trace'|'request'|'cursor'>} Run */

/** Fields of which there is one number for each step: no part with its terms, nor a state. @param {Kind} kind */
const between = ({ fields, stateNamed }) =>
  fields.map(({ name }) => name).filter((name) => !name.includes('.') && !stateNamed(name));

/** Each number by its name; of a gate its opening, behind `_rest` what that leaves, and its value behind `_value`. @param {Kind} kind @param {Moment} m @returns {Holes} */
function numbers(kind, m) {
  const derived = kind.stages.filter(({ part }) => !kind.partNamed(part) && !kind.stateNamed(part));
  const gates = [...kind.parts.filter(({ signed: twoSided }) => !twoSided), ...derived].flatMap(({ part }) => {
    const { value } = m.part(part);
    return [
      [part, percent(value)],
      [`${part}_value`, printed(value)],
      [`${part}_rest`, restOf(value)],
    ];
  });
  const proposals = kind.parts
    .filter(({ signed: twoSided }) => twoSided)
    .map(({ part }) => [part, signed(m.part(part).value)]);
  const states = kind.states.flatMap(({ part }) => [
    [part, signed(m.of(part))],
    [beforeOf(part), signed(m.of(beforeOf(part)))],
  ]);
  /** With the decimals that make the sum true, behind `_exact`. */
  const terms = between(kind).flatMap((name) => [
    [name, signed(m.of(name))],
    [`${name}_exact`, signed(m.of(name), kind.memory ? m.decimals(kind.memory.state) : 2)],
  ]);
  return Object.fromEntries([...gates, ...proposals, ...states, ...terms]);
}

/** What belongs to one part with weights. @param {Run} frame @param {Moment} m @param {string} part @param {PartSymbol|''} symbol @returns {Holes} */
function own(frame, m, part, symbol) {
  const gated = frame.kind.partNamed(part);
  if (!gated) return {};
  const { from_input, from_hidden, total, value, decimals } = m.part(part);
  return {
    called: gated.called,
    curve: gated.curve,
    two_sided: whether(gated.signed),
    weight: 'WUb'.includes(symbol || ' ') ? typed(weightOf(frame, `${part}.${symbol}`)) : '',
    peephole: whether(m.of(`${part}.from_cell`) !== undefined),
    product: signed(symbol === 'W' ? from_input : from_hidden),
    total: signed(total, decimals),
    value: (gated.signed ? signed : printed)(value),
    ...(symbol === 'p' ? looked(frame, m, part) : {}),
  };
}

/** What a gate sees of the memory, and what it makes of it. @param {Run} frame @param {Moment} m @param {string} part @returns {Holes} */
function looked(frame, m, part) {
  const { name = '', weighs = '' } = frame.kind.extra.find((array) => array.part === part) ?? {};
  return {
    weight: typed(weightOf(frame, name)),
    fresh: whether(frame.kind.stateNamed(weighs) !== undefined),
    seen: signed(m.of(weighs)),
    product: signed(m.of(`${part}.from_cell`)),
  };
}

/** Of arrays beside those of the parts, whether they make any difference. @param {Run} frame @returns {Holes} */
const others = (frame) =>
  Object.fromEntries(
    frame.kind.extra.map(({ name, symbol }) => [`has_${symbol}`, whether(weightOf(frame, name) !== 0)]),
  );

/** @param {Run} frame @param {string} part @param {PartSymbol|''} symbol @returns {Holes} */
export function numbersFor(frame, part, symbol) {
  const { kind, cursor } = frame;
  const m = moment(frame, cursor.step, cursor.unit);
  const { direction, from } = timeOf(frame.trace, cursor.step);
  const { has } = reachedBy(kind, cursor.stage);
  const memory = kind.memory?.state ?? '';
  return {
    x: signed(m.input),
    direction,
    first: whether(from === 0),
    from,
    empty: whether(m.of(beforeOf(memory)) === 0),
    reached: whether(has(part)),
    ...Object.fromEntries(
      [...kind.parts, ...kind.stages].map(({ part: name }) => [`reached_${name}`, whether(has(name))]),
    ),
    ...Object.fromEntries(between(kind).map((name) => [`reached_${name}`, whether(has(name))])),
    ...numbers(kind, m),
    ...others(frame),
    ...own(frame, m, part, symbol),
    ...unitsOf(frame)?.holes(frame),
  };
}
