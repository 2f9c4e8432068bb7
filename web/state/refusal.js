/** Why Python has refused a request, in one sentence: in words of the page where a reader can bring it about. */
import { hasText, textOf } from '../words/text.js';

/** @import { Problem } from '../engine/messages.js' */
/** @import { Kind } from '../kinds/kind.js' */

/** @param {Kind} kind  of the request @param {Problem} problem */
export function refusal({ partNamed }, { where, key, values = {}, what }) {
  const called = partNamed(String(values.part))?.called ?? '';
  const direction = where.startsWith('backward.') ? 'backward' : 'forward';
  return hasText(`problem.${key}`) ? textOf(`problem.${key}`, { ...values, called, direction }) : what;
}
