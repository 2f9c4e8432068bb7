/** A view as text, or as the tree that is written as that text. */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { elements, nodes, replace, treeOf, written } from '../runtime/tree.js';

/** @import { ChildNode } from 'domhandler' */

/** What is there only to be pointed at: elements without content, and attributes. */
const POINTED = { elements: /^cell-(?:hit|touch|ring)/, attributes: ['data-part', 'data-symbol'] };

/** lit's own marks, which only a script would read. @param {ChildNode} node */
const isMark = ({ type }) => type === 'comment' || type === 'directive';

/** @param {unknown} template  what a view returns */
export function drawnTree(template) {
  const tree = treeOf(collectResultSync(render(template)));
  for (const mark of nodes(tree).filter(isMark)) replace(mark);
  const asTyped = new Set(elements(tree, 'pre').flatMap(nodes));
  for (const node of nodes(tree)) {
    if (node.type === 'text' && !asTyped.has(node)) node.data = node.data.replace(/\s*\n\s*/g, '\n');
    if (!('attribs' in node)) continue;
    for (const name of POINTED.attributes) delete node.attribs[name];
    if (node.children.length === 0 && POINTED.elements.test(node.attribs.class ?? '')) replace(node);
  }
  return tree;
}

/** @param {unknown} template  what a view returns */
export const drawn = (template) => written(drawnTree(template)).trim();
