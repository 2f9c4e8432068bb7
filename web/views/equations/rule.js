/** The right side of an equation in symbols and in words, from its tree. */
import { mathml, nothing } from 'lit-html';
import { PARAMETERS } from '../../kinds/parameters.js';
import { beforeOf, inside, ownerOf, totalOf } from '../../kinds/tree.js';
import { timesAt } from '../../kinds/walk.js';
import { textOf } from '../../words/text.js';
import { behindSubscript, beside, curve, fence, glyph, symbol } from './notation.js';

/** @import { TemplateResult } from 'lit-html' */
/** @import { Kind, Stage } from '../../kinds/kind.js' */
/** @import { Around, Tree } from '../../kinds/tree.js' */
/** @import { Part, PartSymbol, Place } from '../../kinds/kind.js' */
/** @import { Direction } from '../../state/types.js' */

/** @param {Kind} kind @param {string} name */
const letterOf = ({ partNamed, stateNamed, stages }, name) =>
  (partNamed(name) ?? stateNamed(name) ?? stages.find(({ part }) => part === name))?.symbol ?? '';
/** @param {string} letter */
const parameterOf = (letter) => PARAMETERS.find((one) => one.letter === letter)?.symbol ?? '';
/** @param {string} part @param {PartSymbol} [sign] */
const place = (part, sign) => /** @type {Place} */ ({ part, symbol: sign });

/** An array beside those of the parts: “p_f” is p with f as its subscript. @param {string} letters @param {Place} place */
function extra(letters, { part, symbol: sign = undefined }) {
  const [letter = '', below] = letters.split('_');
  return below
    ? mathml`<msub data-part=${part} data-symbol=${sign ?? nothing}><mi>${letter}</mi>${glyph(below)}</msub>`
    : mathml`<mi data-part=${part} data-symbol=${sign ?? nothing}>${letter}</mi>`;
}

/** The letter of an array, as it is said; w, u or b without their part. @param {Kind} kind @param {string} name */
const saidOf = (kind, name) =>
  kind.extra.find((array) => array.name === name)?.symbol.replace('_', ' ') ?? parameterOf(ownerOf(name)[1]);

/** w, u or b with the part it belongs to as its subscript, or another array. @param {Kind} kind @param {string} name @param {boolean} [many]  W and U, which have rows */
function weight(kind, name, many) {
  const other = kind.extra.find((array) => array.name === name);
  if (other) return extra(other.symbol, kind.placeOfArray(name));
  const [part, letter] = ownerOf(name);
  return mathml`<msub data-part=${part} data-symbol=${letter}><mi>${many ? letter : parameterOf(letter)}</mi>${glyph(letterOf(kind, part))}</msub>`;
}

/** @param {readonly unknown[]} pieces @param {unknown} sign */
const joined = (pieces, sign) => pieces.map((piece, index) => (index === 0 ? piece : mathml`${sign}${piece}`));

/** @param {Kind} kind @param {Tree} node @param {Around & {direction: Direction, many: boolean}} around @returns {unknown} */
export function drawn(kind, node, around) {
  const inner = (/** @type {Tree} */ one) => drawn(kind, one, around);
  if ('field' in node)
    return node.field === 'inputs'
      ? symbol('inputs', 'x')
      : symbol(/** @type {Part} */ (node.field), letterOf(kind, node.field));
  if ('before' in node) {
    const step = beside(around.direction === 'backward' ? '+' : '−');
    return symbol(/** @type {Part} */ (beforeOf(node.before)), letterOf(kind, node.before), step);
  }
  if ('weight' in node) return weight(kind, node.weight, around.many);
  if ('matrix' in node) {
    const of = inner(node.of);
    return mathml`${weight(kind, node.matrix, around.many)}${around.many && 'named' in node.of ? [fence('('), of, fence(')')] : of}`;
  }
  if ('sum' in node) {
    const { part, result } = around;
    return joined(node.sum.map(inner), behindSubscript('+', part ? place(part, 'sum') : place(result, 'plus')));
  }
  if ('product' in node) {
    const [first] = node.product;
    // What a weight is multiplied by goes into a sum, not through a valve.
    const sign =
      first && 'weight' in first
        ? kind.placeOfArray(first.weight)
        : place(timesAt(node.product, around.named || around.result), 'times');
    const factors = node.product.map((one) =>
      'sum' in one ? mathml`${fence('(')}${inner(one)}${fence(')')}` : inner(one),
    );
    return joined(factors, behindSubscript('⊙', sign));
  }
  if ('complement' in node) return mathml`${fence('(')}<mn>1</mn><mo>−</mo>${inner(node.complement)}${fence(')')}`;
  if ('curve' in node) {
    const part = totalOf(node.of);
    const where = part ? place(part, 'curve') : place(around.named || around.result);
    return mathml`${curve(node.curve, where)}${fence('(')}${inner(node.of)}${fence(')')}`;
  }
  return drawn(kind, node.of, inside(around, node.named));
}

/** @param {string} curve */
export const curveInWords = (curve) => (curve === 'σ' ? textOf('said.sigma') : curve);

/** A state, or another field. @param {Kind} kind @param {string} name */
const nameOf = (kind, name) => kind.stateNamed(name)?.name ?? name.replace('_', ' ');

/** @param {'said.sum'|'said.product'} key @param {readonly string[]} words */
const joinedInWords = (key, words) => words.reduce((first, second) => textOf(key, { first, second }));

/** @param {Kind} kind @param {Tree} node @param {Direction} direction @returns {string} */
function said(kind, node, direction) {
  const inner = (/** @type {Tree} */ one) => said(kind, one, direction);
  if ('field' in node) {
    if (node.field === 'inputs') return 'x';
    return kind.partNamed(node.field)?.name ?? textOf('said.field', { name: nameOf(kind, node.field) });
  }
  if ('before' in node) return textOf('said.before', { direction, name: nameOf(kind, node.before) });
  if ('weight' in node) return saidOf(kind, node.weight);
  if ('matrix' in node)
    return textOf('said.matrix', { weight: parameterOf(ownerOf(node.matrix)[1]), of: inner(node.of) });
  if ('sum' in node) return joinedInWords('said.sum', node.sum.map(inner));
  if ('product' in node)
    return joinedInWords(
      'said.product',
      node.product.map((one) => ('sum' in one ? textOf('said.factor', { sum: inner(one) }) : inner(one))),
    );
  if ('complement' in node) return textOf('said.complement', { of: inner(node.complement) });
  if ('curve' in node)
    return textOf('said.curve', {
      curve: curveInWords(node.curve),
      total: totalOf(node.of) ? 'yes' : 'no',
      of: inner(node.of),
    });
  return inner(node.of);
}

/**
 * What stands left and right of the equals sign of one stage, in symbols, and the right side in words.
 * @param {Kind} kind
 * @param {number} stage  from 1 on
 * @param {Direction} direction  in which the cell reads its sequence
 * @param {boolean} [many]  whether it has several units or inputs
 * @returns {{left: TemplateResult, right: unknown, words: string}}
 */
export function rule(kind, stage, direction, many = false) {
  const { part: result, equation } = /** @type {Stage} */ (kind.stages[stage - 1]);
  return {
    left: symbol(/** @type {Part} */ (result), letterOf(kind, result)),
    right: drawn(kind, equation, { result, part: '', named: '', direction, many }),
    words: said(kind, equation, direction),
  };
}
