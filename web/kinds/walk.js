/** The way through a cell for who walks it by keyboard: everything that can be asked what it is, in the order in which the cell computes. */
import { beforeOf, ownerOf, totalOf } from './tree.js';

/** @import { PartSymbol, Place } from './kind.js' */
/** @import { Gated, Stage, StateRow } from './kind.js' */
/** @import { Tree } from './tree.js' */

/** @param {string} part @param {PartSymbol[]} symbols @returns {Place[]} */
const symbolsOf = (part, symbols) => symbols.map((symbol) => ({ part, symbol }));

/** What a node is made of. @param {Tree} node @returns {Tree[]} */
function inner(node) {
  if ('sum' in node) return node.sum;
  if ('product' in node) return node.product;
  if ('complement' in node) return [node.complement];
  return 'of' in node ? [node.of] : [];
}

/** What a node names or takes at this step. @param {Tree} node @returns {string[]} */
const takes = (node) => ('field' in node ? [node.field] : inner(node).flatMap(takes));

/**
 * Where the sign of a product stands: at the part it is scaled by; where that is worked out on the way, at what is made.
 * @param {Tree[]} factors @param {string} made
 */
export const timesAt = ([first], made) => (first && 'field' in first ? first.field : made);

/** What the trace names on the way, what lies deepest first. @param {Tree} node @returns {{named: string, of: Tree}[]} */
const namedIn = (node) => [...inner(node).flatMap(namedIn), ...('named' in node ? [node] : [])];

/** The part with weights that a stage works out, or ''. @param {Tree} equation */
const weighedIn = (equation) => ('curve' in equation ? totalOf(equation.of) : '');

/** Arrays in a node, each with what it is multiplied by there, or ''. @param {Tree} node @returns {{name: string, weighs: string}[]} */
function arraysIn(node) {
  if ('weight' in node) return [{ name: node.weight, weighs: '' }];
  if (!('product' in node)) return inner(node).flatMap(arraysIn);
  const [weighs = ''] = node.product.flatMap((one) =>
    'before' in one ? [beforeOf(one.before)] : 'field' in one ? [one.field] : [],
  );
  return node.product.flatMap((one) => ('weight' in one ? [{ name: one.weight, weighs }] : arraysIn(one)));
}

/**
 * Of the arrays beside W, U and b: the part in whose total each stands, and what it weighs there, if anything.
 * @param {readonly Pick<Stage, 'equation'>[]} stages
 */
export const extrasIn = (stages) =>
  stages.flatMap(({ equation }) => {
    const part = weighedIn(equation);
    const arrays = arraysIn(equation).filter(({ name }) => ownerOf(name)[0] !== part);
    return arrays.map(({ name, weighs }) => ({ name, part, weighs }));
  });

/**
 * @param {readonly Gated[]} parts @param {readonly StateRow[]} states @param {readonly Stage[]} stages
 * @returns {Place[]}
 */
export function walkOf(parts, states, stages) {
  const order = stages.map(({ part }) => part);
  const weighted = (/** @type {string} */ name) => parts.some(({ part }) => part === name);
  const updates = stages.filter(({ equation }) => !weighedIn(equation));
  const products = updates.flatMap(({ equation }) => namedIn(equation));
  /** @param {{named: string, of: Tree}} node @returns {Place[]} */
  const named = ({ named: name, of }) => [
    ...('product' in of ? symbolsOf(timesAt(of.product, name), ['times']) : []),
    { part: name },
  ];
  /** The stage behind which a product can be looked at: that of the last part it is made of. @param {Tree} of */
  const madeBy = (of) => order[Math.max(...takes(of).map((name) => order.indexOf(name)))];
  return [
    { part: 'inputs' },
    ...states.map(({ part }) => ({ part: beforeOf(part) })),
    ...stages.flatMap(({ part, equation }) => {
      const block = weighedIn(equation);
      if (block) {
        const inside = namedIn(equation).filter(({ named: name }) => !name.includes('.'));
        const looks = extrasIn([{ equation }]).filter(({ weighs }) => weighs);
        const weights = symbolsOf(block, ['W', 'U', ...looks.map(() => /** @type {const} */ ('p')), 'b']);
        const terms = [{ part: block }, ...weights, ...inside.flatMap(named)];
        const own = products.filter(({ of }) => madeBy(of) === part).flatMap(named);
        return [...terms, ...symbolsOf(block, ['sum', 'curve']), ...own, ...(block === part ? [] : [{ part }])];
      }
      const here = namedIn(equation).filter(({ of }) => !weighted(madeBy(of) ?? ''));
      const made =
        'product' in equation
          ? symbolsOf(timesAt(equation.product, part), ['times'])
          : symbolsOf(part, 'sum' in equation ? ['plus'] : []);
      return [...here.flatMap(named), ...made, { part }];
    }),
  ];
}
