/** A file with a state of the page (state/file.js), opened. What is wrong with it is told in one sentence, and nothing is changed. */
import { misread } from '../address/misread.js';
import { speaking, stateOf } from '../address/state.js';
import { scriptsFor } from '../later/named.js';
import { fieldsIn } from '../state/file.js';
import { bring } from '../state/history.js';
import { presets } from '../state/state.js';
import { refused } from './refused.js';

/** So much of a file tells what it is. */
const HEAD = 4096; // bytes

/** By its content, for it may have any name: an array of weights that is called so is no number. @param {Uint8Array} content */
export const holdsState = (content) =>
  /^\s*\{.*"lstm"\s*:\s*\d/s.test(new TextDecoder().decode(content.subarray(0, HEAD)));

/** @param {string} name  of the file @param {string} text */
export async function openState(name, text) {
  const found = fieldsIn(text);
  if ('what' in found) throw refused('file.refused', { name, what: found.what });
  const { fields } = found;
  await Promise.all(scriptsFor(speaking(fields, presets)));
  const { problems, ...state } = stateOf(fields, presets);
  const [wrong] = problems;
  if (wrong) throw refused('file.refused', { name, what: misread(wrong, 'file') });
  bring(state);
}
