/**
 * What one unit is made from, as its kind declares it: a matrix gives it its own row and reads all of what it is multiplied by; everything
 * else is taken entry by entry. Whatever lights a row or dims an entry asks here.
 */
import { beforeOf } from './tree.js';

/** @import { Kind } from './kind.js' */
/** @import { Tree } from './tree.js' */
/**
 * @typedef {object} Feeds
 * @property {ReadonlySet<string>} rows     arrays of which the unit's row comes in: “PART.W”, “PART.b”, “peepholes.PART”
 * @property {ReadonlySet<string>} whole    vectors that come in with all their entries: `inputs`, `hidden_before`, or another field
 * @property {ReadonlySet<string>} entries  vectors of which the unit's own entry comes in
 */

/** What a node names at this step or takes from the one before. @param {Tree} node @param {Record<keyof Feeds, Set<string>>} found @param {boolean} all  whether with all entries */
function gather(node, found, all) {
  const vectors = all ? found.whole : found.entries;
  if ('field' in node) vectors.add(node.field);
  else if ('before' in node) vectors.add(beforeOf(node.before));
  else if ('weight' in node) found.rows.add(node.weight);
  else if ('matrix' in node) {
    found.rows.add(node.matrix);
    gather(node.of, found, true);
  } else if ('product' in node) for (const factor of node.product) gather(factor, found, all);
  else if ('sum' in node) for (const term of node.sum) gather(term, found, all);
  else if ('complement' in node) gather(node.complement, found, all);
  else {
    if (all && 'named' in node) vectors.add(node.named);
    gather(node.of, found, all);
  }
}

/**
 * What feeds a unit in the stage that brings forth `part`; without one, in all stages.
 * @param {Pick<Kind, 'stages'>} kind @param {string} [part] @returns {Feeds}
 */
export function feedsOf({ stages }, part) {
  const found = { rows: new Set(), whole: new Set(), entries: new Set() };
  for (const stage of stages) if (part === undefined || stage.part === part) gather(stage.equation, found, false);
  return found;
}
