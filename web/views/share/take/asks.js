/** What Python is asked for while something that it makes is to be taken along. */
import { signal } from '@preact/signals-core';
import { through } from '../../../lenses/asking.js';
import { answered, cursor, run } from '../../../state/state.js';
import { sharing } from '../chosen.js';
import { entryNamed } from '../entries.js';
import { isCovered } from './covered.js';

/** @import { Frame, Request } from '../../../state/types.js' */
/** @import { Refused, Taken } from './made.js' */

const KEY = 'take';

/** Whether the dialog is there. */
export const open = signal(false);

/** @returns {[string, Request][]} */
export function asks() {
  const entry = open.value ? entryNamed(sharing.value.entry) : undefined;
  if (!entry?.take || (entry.tells && isCovered())) return [];
  const { T, direction = 'forward' } = run.value.trace;
  const at = Math.min(cursor.value.step, T);
  return [[KEY, through(answered.value.request, [], { at, take: entry.take(sharing.value, direction) })]];
}

/** What has come of it. @param {Frame} now @returns {Taken|Refused|undefined} */
export function heardOf({ asked, heard }) {
  const answer = heard.get(KEY);
  if (!answer || answer.request !== asked.get(KEY)) return undefined;
  return 'lenses' in answer ? /** @type {any} */ (answer.lenses.taken) : /** @type {Refused} */ (answer);
}
