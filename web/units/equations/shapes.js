/** Of how many numbers each thing in an equation is made: 4 = σ(4×3 · 3 + 4×4 · 4 + 4). Asked for by a button over the equations. */
import { html } from 'lit-html';
import { widthOf } from '../shape.js';

/** @import { Stage } from '../../kinds/kind.js' */
/** @import { Tree } from '../../kinds/tree.js' */
/** @import { Frame } from '../../state/types.js' */
/** @import { Shape } from '../shape.js' */

/** As `cursor.unfolded` has it. */
export const SHAPES = 'S';

/** An equation with a shape in the place of each symbol. @param {Tree} node @param {Shape} size @returns {string} */
function shaped(node, size) {
  const inner = (/** @type {Tree} */ one) => shaped(one, size);
  const fenced = (/** @type {Tree} */ one) =>
    'sum' in one || ('named' in one && 'product' in one.of) ? `(${inner(one)})` : inner(one);
  if ('matrix' in node) return `${size.H}×${widthOf(node.matrix, size)} · ${fenced(node.of)}`;
  if ('sum' in node) return node.sum.map(inner).join(' + ');
  if ('product' in node) return node.product.map(fenced).join(' ⊙ ');
  if ('complement' in node) return inner(node.complement);
  if ('curve' in node) return `${node.curve}(${inner(node.of)})`;
  if ('named' in node) return inner(node.of);
  return String('field' in node && node.field === 'inputs' ? size.D : size.H);
}

/** @param {Pick<Frame, 'kind'|'trace'>} frame @param {number} stage  from 1 */
export const shapesOf = ({ kind, trace }, stage) =>
  `${trace.H} = ${shaped(/** @type {Stage} */ (kind.stages[stage - 1]).equation, trace)}`;

/** @param {Pick<Frame, 'kind'|'trace'>} frame @param {number} stage  from 1 */
export const shapes = (frame, stage) => html`<span class="equations-shapes">${shapesOf(frame, stage)}</span>`;
