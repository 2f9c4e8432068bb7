/** What becomes of a request in another kind of cell. */
import { brought } from '../later/brought.js';
import { widthOf } from '../units/shape.js';
import { oneWay } from './direction.js';

/** @import { Named, Request } from '../state/types.js' */
/** @import { Shape } from '../units/shape.js' */
/** @import { Kind } from './kind.js' */

/** Parts of different kinds that do the same: say how much is kept, or propose what is new. */
const ALIKE = [
  ['forget_gate', 'update_gate'],
  ['candidate', 'hidden'],
];

/** The arrays of a part with weights, and what a gate has that there was none for: it stands wide open. */
const OPEN = { W: 0, U: 0, b: 8 };

/** What does the same in another kind. @param {string} part */
export const namesakes = (part) => ALIKE.find((names) => names.includes(part)) ?? [part];

/** @param {Named} weights @param {string} part @param {Shape} shape @returns {Named} */
function partOf(weights, part, shape) {
  const found = [part, ...namesakes(part)].find((name) => `${name}.W` in weights);
  return Object.fromEntries(
    Object.entries(OPEN).map(([letter, open]) => [
      `${part}.${letter}`,
      (found && weights[`${found}.${letter}`]) || new Array(shape.H * widthOf(`${part}.${letter}`, shape)).fill(open),
    ]),
  );
}

/** One of the two directions. @param {Request} request @param {Kind} kind @param {Request} [before] @returns {Pick<Request, 'weights'|'starts'>} */
function cellOf({ weights, starts, D, H }, { parts, states, extra }, before) {
  const none = new Array(H).fill(0);
  const blocks = parts.map(({ part }) => partOf(weights, part, { D, H }));
  const others = extra.map((array) => [array.name, weights[array.name] ?? none]);
  return {
    weights: before?.weights ?? Object.assign({}, ...blocks, Object.fromEntries(others)),
    starts: Object.fromEntries(states.map(({ part }) => [part, starts[part] ?? before?.starts[part] ?? none])),
  };
}

/**
 * The sequence, the directions of time and the start values that both kinds have stay. Weights, and start values that only the other kind
 * has, are those that it had before; else weights go over to the part of the same name, or to the one that does the same, and what is new is
 * neutral. So do holds by hand; what there is nothing for is let go.
 * @param {Request} request
 * @param {Kind} kind
 * @param {Request} [before]  of that kind and in this shape
 * @returns {Request}
 */
export function carriedOver(request, kind, before) {
  const { backward, curves, ...forward } = request; // those of one kind fit no other
  const had = before && oneWay(before, 'backward');
  const over = {
    ...forward,
    kind: kind.name,
    ...(curves && kind.name === request.kind && { curves }),
    ...cellOf(forward, kind, before),
    ...(backward && { backward: cellOf(oneWay(request, 'backward'), kind, had) }),
  };
  return brought.lenses?.fitted(over, request) ?? over;
}
