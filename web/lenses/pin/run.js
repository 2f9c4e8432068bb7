/** The pinned run as it is asked, beside the one in the figure, and as it is known. */
import { chosen } from '../../state/chosen.js';
import { heardAs } from '../ghost/second.js';

/** @import { Frame, Request } from '../../state/types.js' */
/** @import { Second } from '../ghost/second.js' */

/** Its key. */
const PINNED = 'pinned';

/** @returns {[string, Request][]} */
export function asks() {
  const { pinned } = chosen.value;
  return pinned ? [[PINNED, pinned.request]] : [];
}

/** What was heard of it, if it is of this one. @param {Frame} frame */
function told({ asked, heard }) {
  const last = heard.get(PINNED);
  return last && last.request === asked.get(PINNED) ? last : undefined;
}

/** Once its answer is here. @param {Frame} frame @returns {Second|undefined} */
export const pinnedRun = (frame) => (told(frame) ? heardAs(frame, PINNED) : undefined);

/** Why it has no answer, or ''. @param {Frame} frame */
export function refusalOf(frame) {
  const last = told(frame);
  return last && 'what' in last ? last.what : '';
}
