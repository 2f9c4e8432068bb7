/** What becomes of a request in another kind of cell. */
import { oneWay } from './direction.js';

/** @import { Named, Request } from '../state/types.js' */
/** @import { Kind } from './kind.js' */

/** Parts of different kinds that do the same: say how much is kept, or propose what is new. */
const ALIKE = [
  ['forget_gate', 'update_gate'],
  ['candidate', 'hidden'],
];

/** What a gate has that there was none for: it stands wide open. @type {Named} */
const OPEN = { W: [0], U: [0], b: [8] };

/** @param {string} part */
const namesakes = (part) => ALIKE.find((names) => names.includes(part)) ?? [part];

/** @param {Named} weights @param {string} part @returns {Named} */
function partOf(weights, part) {
  const found = [part, ...namesakes(part)].find((name) => `${name}.W` in weights);
  return found
    ? Object.fromEntries(Object.keys(OPEN).map((letter) => [letter, weights[`${found}.${letter}`] ?? []]))
    : OPEN;
}

/** One of the two directions. @param {Request} request @param {Kind} kind @param {Request} [before] @returns {Pick<Request, 'weights'|'starts'>} */
function cellOf({ weights, starts }, { parts, states, extra }, before) {
  const blocks = parts.flatMap(({ part }) =>
    Object.entries(partOf(weights, part)).map(([letter, numbers]) => [`${part}.${letter}`, numbers]),
  );
  const others = extra.map((array) => [array.name, weights[array.name] ?? [0]]);
  return {
    weights: before?.weights ?? Object.fromEntries([...blocks, ...others]),
    starts: Object.fromEntries(states.map(({ part }) => [part, starts[part] ?? before?.starts[part] ?? [0]])),
  };
}

/**
 * The sequence, the directions of time and the start values that both kinds have stay. Weights, and start values that only the other kind
 * has, are those that it had before; else weights go over to the part of the same name, or to the one that does the same, and what is new is
 * neutral.
 * @param {Request} request  with one input and one unit
 * @param {Kind} kind
 * @param {Request} [before]  of that kind
 * @returns {Request}
 */
export function carriedOver(request, kind, before) {
  const { backward, ...forward } = request;
  const had = before && oneWay(before, 'backward');
  return {
    ...forward,
    kind: kind.name,
    ...cellOf(forward, kind, before),
    ...(backward && { backward: cellOf(oneWay(request, 'backward'), kind, had) }),
  };
}
