/** The files that a reader has chosen or dropped, as long as the dialog is open. */
import { batch, signal } from '@preact/signals-core';
import { NUMBERS } from '../address/parameters.js';
import { settings } from '../state/state.js';
import { textOf } from '../words/text.js';
import { chosenTab } from './chosen.js';
import { Refused, refused } from './refused.js';
import { holdsState, openState } from './state.js';

/** @typedef {{name: string, size: number, content: Uint8Array}} Given */

/** All together; Python, which has the numbers twice for a moment, has room for so many. */
const LARGEST = 200_000_000; // bytes

/** Those that were chosen; each time another list. */
export const files = signal(/** @type {readonly Given[]} */ ([]));
/** What they are called, from the moment on when they are chosen. */
export const called = signal({ name: '', size: 0 });
/** Why they cannot be opened, in one sentence. */
export const wrong = signal('');
export const isOpen = signal(false);

export function begin() {
  batch(() => {
    isOpen.value = true;
    put([], { name: '', size: 0 });
  });
}

export function end() {
  begin();
  isOpen.value = false;
}

/** @param {readonly Given[]} given @param {{name: string, size: number}} names @param {string} [what]  is wrong */
function put(given, names, what = '') {
  batch(() => {
    files.value = given;
    called.value = names;
    wrong.value = what;
  });
}

/** @param {File} file @returns {Promise<Given>} */
async function read(file) {
  const { name, size } = file;
  try {
    return { name, size, content: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    throw refused('file.unread', { name });
  }
}

/** A state of the page is opened at once; whatever else goes to Python. @param {readonly File[]} given @param {() => void} close */
export async function takeFiles(given, close) {
  const names = given.map(({ name }) => name);
  const size = given.reduce((sum, file) => sum + file.size, 0);
  const all = {
    name:
      names.length > 1 ? textOf('opening.files', { name: names[0] ?? '', more: names.length - 1 }) : (names[0] ?? ''),
    size,
  };
  chosenTab.value = 'weights';
  put([], all);
  try {
    if (settings.peek().lock.some((what) => NUMBERS.some((name) => name === what))) throw refused('opening.locked');
    if (size > LARGEST) throw refused('file.large', { name: all.name });
    const found = await Promise.all(given.map(read));
    const [only, ...others] = found;
    if (only && others.length === 0 && holdsState(only.content)) {
      await openState(only.name, new TextDecoder().decode(only.content));
      return close();
    }
    put(found, all);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    put([], all, error.message);
  }
}
