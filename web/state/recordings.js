/** The recordings of all presets but the first: a script of their own, which comes when one of them is chosen, or the page has nothing to do. */
import { coming } from '../coming.js';

/** @import { Answer } from './types.js' */

const { there } = coming(() => TRACES);

/** Those that are here, by the names of their presets. @returns {Record<string, Omit<Answer, 'request'>>} */
export const recorded = () => globalThis.recordedTraces ?? {};

/** Those that are here once the script has come, or has failed to. */
export async function recordedLater() {
  if (!globalThis.recordedTraces) await there();
  return recorded();
}
