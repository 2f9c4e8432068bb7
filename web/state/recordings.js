/** The recordings of all presets but the first: a script of their own, which comes when one of them is chosen, or the page has nothing to do. */
import { coming } from '../later/coming.js';
import { addTexts } from '../words/text.js';

/** @import { Answer } from './types.js' */

const { there } = coming(() => SCRIPTS.traces);

/** Those that are here, by the names of their presets, of which all can be told from then on. @returns {Record<string, Omit<Answer, 'request'>>} */
export function recorded() {
  addTexts(globalThis.recordedTexts ?? {});
  return globalThis.recordedTraces ?? {};
}

/** Those that are here once the script has come, or has failed to. */
export async function recordedLater() {
  if (!globalThis.recordedTraces) await there();
  return recorded();
}
