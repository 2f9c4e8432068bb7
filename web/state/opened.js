/** A file with a state of the page (file.js), opened. What is wrong with it is told in one sentence, and nothing is changed. */
import { misread } from '../address/misread.js';
import { namesOthers, namesUnits, stateOf } from '../address/state.js';
import { wordsText } from '../address/words.js';
import { scriptsFor } from '../later/named.js';
import { textOf } from '../words/text.js';
import { VERSION } from './file.js';
import { bring } from './history.js';
import { presets, say } from './state.js';

/** The weights and inputs of the largest run that is looked at, with room for blanks. */
const LARGEST = 200_000_000; // bytes

/** Where what is wrong is told. */
export const FILE = 'file';

/** One field as an address has it; nothing for what no address can have. @param {unknown} value */
function written(value) {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return undefined;
  if (value.every(Number.isFinite)) return value.join(',');
  return value.every((word) => typeof word === 'string') ? wordsText(value) : undefined;
}

/** @param {string} text @returns {{fields: Map<string, string>} | {what: string}} */
function fieldsIn(text) {
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return { what: textOf('file.not_json') };
  }
  if (found?.lstm !== VERSION) return { what: textOf('file.foreign') };
  const { lstm, ...rest } = found;
  const fields = new Map();
  for (const [key, value] of Object.entries(rest)) {
    const field = written(value);
    if (field === undefined) return { what: textOf('file.field', { key }) };
    fields.set(key.toLowerCase(), field);
  }
  return { fields };
}

/** @param {File} file @returns {Promise<string>}  what is wrong with it, or '' */
async function opened(file) {
  const name = file.name || FILE;
  if (file.size > LARGEST) return textOf('file.large', { name });
  const found = fieldsIn(await file.text());
  if ('what' in found) return textOf('file.refused', { name, what: found.what });
  const { fields } = found;
  await Promise.all(scriptsFor({ others: namesOthers(fields, presets), units: namesUnits(fields, presets) }));
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
