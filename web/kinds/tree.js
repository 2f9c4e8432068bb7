/** Equations as the core declares them: trees of names (lstm_core/kinds/plain.py). */

/**
 * @typedef {{field: string} | {before: string} | {weight: string} | {matrix: string, of: Tree} | {product: Tree[]} | {sum: Tree[]}
 *   | {complement: Tree} | {curve: string, of: Tree} | {named: string, of: Tree}} Tree
 *
 * @typedef {object} Around  where a node stands
 * @property {string} result  what the whole equation brings forth
 * @property {string} part    the part whose total it belongs to, or ''
 * @property {string} named   under which name the trace has what the node comes to, or ''
 */

const TOTAL = '.total';

/** Inside what the trace has under a name. @template {Around} A @param {A} around @param {string} named @returns {A} */
export const inside = (around, named) =>
  named.endsWith(TOTAL) ? { ...around, part: named.slice(0, -TOTAL.length), named: '' } : { ...around, named };

/** The part whose total this is, if it is one; else ''. @param {Tree} node */
export const totalOf = (node) =>
  'named' in node && node.named.endsWith(TOTAL) ? node.named.slice(0, -TOTAL.length) : '';

/** “forget_gate.W” is W of forget_gate. @param {string} name @returns {[string, string]} */
export function ownerOf(name) {
  const [owner = '', letter = ''] = name.split('.');
  return [owner, letter];
}

/** The name on the page of a state as the step before left it. @param {string} state */
export const beforeOf = (state) => state.replace('_state', '_before');
