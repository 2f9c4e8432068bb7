/** Pages and drawings as trees: read and written as they stand, so that what nobody touches stays the same to the letter. */
import render from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';

/** @import { AnyNode, ChildNode, Element, ParentNode } from 'domhandler' */

/** Entities stay in texts and attributes as they are written; names too, which in a drawing may have capitals. */
const AS_WRITTEN = { decodeEntities: false, lowerCaseTags: false, lowerCaseAttributeNames: false };

/** @param {string} text */
export const treeOf = (text) => parseDocument(text, AS_WRITTEN);

/** @param {AnyNode} tree */
export const written = (tree) => render(tree, AS_WRITTEN);

/**
 * All nodes inside a tree, from the top.
 * @param {ParentNode} tree
 * @returns {ChildNode[]}
 */
export const nodes = (tree) => DomUtils.filter(() => true, tree.children);

/**
 * All elements inside a tree, from the top.
 * @param {ParentNode} tree
 * @param {string} [name]
 */
export const elements = (tree, name) =>
  DomUtils.findAll((element) => name === undefined || element.name === name, tree.children);

/**
 * The first element of this name, which has to be there.
 * @param {ParentNode} tree
 * @param {string} name
 * @param {(attributes: Record<string, string>) => boolean} [test]
 */
export function element(tree, name, test = () => true) {
  const found = elements(tree, name).find(({ attribs }) => test(attribs));
  if (!found) throw new Error(`There is no <${name}> where one should be.`);
  return found;
}

/** @param {Element} parent @param {string} text  HTML */
export function append(parent, text) {
  for (const node of [...treeOf(text).children]) DomUtils.appendChild(parent, node);
}

/** @param {Element} parent @param {string} text  HTML */
export function prepend(parent, text) {
  for (const node of treeOf(text).children.toReversed()) DomUtils.prependChild(parent, node);
}

/** Puts something in the place of a node; nothing, where there is no text. @param {ChildNode} node @param {string} [text]  HTML */
export function replace(node, text = '') {
  for (const one of [...treeOf(text).children]) DomUtils.prepend(node, one);
  DomUtils.removeElement(node);
}
