/** A file with a state of the page (file.js), opened. What is wrong with it is told in one sentence, and nothing is changed. */
import { misread } from '../address/misread.js';
import { speaking, stateOf } from '../address/state.js';
import { scriptsFor } from '../later/named.js';
import { textOf } from '../words/text.js';
import { fieldsIn } from './file.js';
import { bring } from './history.js';
import { presets, say } from './state.js';

/** The weights and inputs of the largest run that is looked at, with room for blanks. */
const LARGEST = 200_000_000; // bytes

/** Where what is wrong is told. */
export const FILE = 'file';

/** @param {File} file @returns {Promise<string>}  what is wrong with it, or '' */
async function opened(file) {
  const name = file.name || FILE;
  if (file.size > LARGEST) return textOf('file.large', { name });
  const found = fieldsIn(await file.text());
  if ('what' in found) return textOf('file.refused', { name, what: found.what });
  const { fields } = found;
  await Promise.all(scriptsFor(speaking(fields, presets)));
  const { problems, ...state } = stateOf(fields, presets);
  const [wrong] = problems;
  if (wrong) return textOf('file.refused', { name, what: misread(wrong, 'file') });
  bring(state);
  return '';
}

/** @param {File} file */
export async function openFile(file) {
  const what = await opened(file).catch(() => textOf('file.unread', { name: file.name }));
  if (what) say(FILE, what);
}

/** A file that is dropped anywhere on the page is opened. */
export function startDropping() {
  /** @param {DragEvent} event */
  const holdsFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files') ?? false;
  addEventListener('dragover', (event) => holdsFile(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    openFile(file);
  });
}
