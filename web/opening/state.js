/** A file with a state of the page (state/file.js), opened. What is wrong with it is told in one sentence, and nothing is changed. */
import { misread } from '../address/misread.js';
import { speaking, stateOf } from '../address/state.js';
import { scriptsFor } from '../later/named.js';
import { fieldsIn } from '../state/file.js';
import { bring } from '../state/history.js';
import { presets } from '../state/state.js';
import { refused } from './refused.js';

/** By its content, for it may have any name. @param {string} text */
export const holdsState = (text) => /^\s*\{\s*"lstm"\s*:/.test(text);

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
