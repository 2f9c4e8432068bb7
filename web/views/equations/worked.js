/** The line of a stage with the numbers of a step, from its tree: first with all of them, then with what is named on the way. */
import { inside, totalOf } from '../../kinds/tree.js';
import { brought } from '../../later/brought.js';
import { numbersOf } from './numbers.js';
import { added, close, curve, equals, factor, number, open, sign, times, withSign } from './tokens.js';

/** @import { Stage } from '../../kinds/kind.js' */
/** @import { Around, Tree } from '../../kinds/tree.js' */
/** @import { Place } from '../../kinds/kind.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Token } from './tokens.js' */
/** @typedef {ReturnType<typeof numbersOf>} Numbers */
/** @typedef {{chunks: Token[][], result: Token}} WorkedLine */

/** @param {string} part @param {string} [symbol] */
const place = (part, symbol) => /** @type {Place} */ ({ part, symbol });

/**
 * A node as chunks, one for each term of a sum.
 * @param {Tree} node @param {Around} around @param {Numbers} numbers
 * @param {boolean} short  whether what the trace names stands for what it is made of
 * @returns {Token[][]}
 */
function chunksOf(node, around, numbers, short) {
  const inner = (/** @type {Tree} */ one) => chunksOf(one, around, numbers, short).flat();
  if ('field' in node) return [[number(numbers.field(node.field))]];
  if ('before' in node) return [[number(numbers.before(node.before))]];
  if ('weight' in node) return [[number(numbers.weight(node.weight))]];
  if ('matrix' in node) return [[number(numbers.weight(node.matrix)), times, ...factor(inner(node.of))]];
  if ('product' in node)
    return [
      node.product.flatMap((one, index) => (index === 0 ? factor(inner(one), '') : [times, ...factor(inner(one))])),
    ];
  if ('complement' in node) return [[open, number({ text: '1' }), sign('−'), ...inner(node.complement), close]];
  if ('sum' in node) {
    const { part, result } = around;
    const adds = part ? place(part, 'sum') : place(result, 'plus');
    return node.sum.map((one, index) => (index === 0 ? inner(one) : added(inner(one), adds)));
  }
  if ('curve' in node) {
    const part = totalOf(node.of);
    const chunks = withSign(chunksOf(node.of, around, numbers, short));
    chunks[0]?.unshift(curve(node.curve, part ? place(part, 'curve') : place(around.named || around.result)), open);
    chunks.at(-1)?.push(close);
    return chunks;
  }
  if ('matrix' in node.of) {
    const whole = numbers.product(node.named);
    return whole ? [[number(whole)]] : [inner(node.of)];
  }
  return short ? [[number(numbers.named(node.named))]] : chunksOf(node.of, inside(around, node.named), numbers, short);
}

/**
 * @param {Frame} frame
 * @param {number} stage  from 1 on
 * @returns {WorkedLine}
 */
export function workedLine(frame, stage) {
  const { part: result, equation } = /** @type {Stage} */ (frame.kind.stages[stage - 1]);
  const numbers = numbersOf(frame, stage);
  const relation = equals(numbers.holds);
  const [whole, short] = [false, true].map((how) => chunksOf(equation, { result, part: '', named: '' }, numbers, how));
  const line = {
    chunks: [...led(relation, whole ?? []), [relation, ...(short ?? []).flat(), relation]],
    result: number(numbers.result(result)),
  };
  return brought.lenses?.worked(frame, result, line) ?? line;
}

/** @param {Token} relation @param {Token[][]} chunks */
const led = (relation, [first = [], ...others]) => [[relation, ...first], ...others];
