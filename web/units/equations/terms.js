/** What W·x and U·h of the row of a unit are made of, number by number as they are printed. */
import { beforeOf, ownerOf } from '../../kinds/tree.js';
import { moment } from '../../pieces/moment.js';
import { printed, signed, typed } from '../../pieces/print.js';
import { widthOf } from '../shape.js';

/** @import { Place, Stage } from '../../kinds/kind.js' */
/** @import { Tree } from '../../kinds/tree.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Printed } from '../../views/equations/numbers.js' */
/** @typedef {Pick<Frame, 'kind'|'trace'|'request'|'cursor'>} Run */
/** @typedef {{weight: Printed, factor: Printed}} Term */
/**
 * @typedef {object} Products  a row times a column, written out
 * @property {string} matrix    such as “PART.W”
 * @property {Tree} of          what it is multiplied by
 * @property {'W'|'U'} letter
 * @property {readonly number[]} sizes  how large each product is, by which those to be shown are chosen
 * @property {(from: number) => Term} term  of which unit or input, from 0
 * @property {Printed} total    as it stands in the line of the stage
 * @property {boolean} holds    whether it is true to the last digit
 */

/** @param {Tree} of */
const isInput = (of) => 'field' in of && of.field === 'inputs';

/** W·x and U·h in an equation. @param {Tree} node @returns {{named: string, matrix: string, of: Tree}[]} */
function appliedIn(node) {
  if ('sum' in node) return node.sum.flatMap(appliedIn);
  if ('product' in node) return node.product.flatMap(appliedIn);
  if ('complement' in node) return appliedIn(node.complement);
  if ('named' in node && 'matrix' in node.of) return [{ named: node.named, ...node.of }];
  return 'of' in node ? appliedIn(node.of) : [];
}

/** What a matrix is multiplied by, entry by entry. @param {Run} run @param {Tree} of @returns {{place: Place, entry: (from: number) => number}} */
function column({ kind, trace, cursor }, of) {
  const { step } = cursor;
  if (isInput(of))
    return {
      place: { part: 'inputs' },
      entry: (from) => trace.values.inputs?.[(step - 1) * trace.D + from] ?? NaN,
    };
  const part = 'before' in of ? beforeOf(of.before) : 'named' in of ? of.named : 'field' in of ? of.field : '';
  return { place: { part }, entry: (from) => moment({ kind, trace }, step, from).of(part) };
}

/** @param {Run} run @param {number} stage  from 1 @returns {Products[]} */
export function productsOf(run, stage) {
  const { kind, trace, request, cursor } = run;
  const { equation } = /** @type {Stage} */ (kind.stages[stage - 1]);
  const now = (cursor.step - 1) * trace.H + cursor.unit;
  const ofStage = trace.printed.operands[now * kind.lastStage + stage - 1] ?? 2;
  return appliedIn(equation).flatMap(({ named, matrix, of }) => {
    const width = widthOf(matrix, trace);
    if (width === 1) return [];
    const decimals = trace.printed.products?.[named];
    const { place, entry } = column(run, of);
    const weight = (/** @type {number} */ from) => request.weights[matrix]?.[cursor.unit * width + from] ?? NaN;
    return [
      {
        matrix,
        of,
        letter: /** @type {'W'|'U'} */ (ownerOf(matrix)[1]),
        sizes: Array.from({ length: width }, (_, from) => Math.abs(weight(from) * entry(from))),
        term: (from) => ({
          weight: { text: typed(weight(from)), place: kind.placeOfArray(matrix) },
          factor: {
            text: isInput(of) ? typed(entry(from)) : printed(entry(from), decimals?.operands[now] ?? ofStage),
            place,
          },
        }),
        total: { text: signed(trace.values[named]?.[now] ?? NaN, ofStage), place },
        holds: decimals?.holds[now] === 1,
      },
    ];
  });
}
