/** What is typed over the numbers on the page: it stays as long as they are the same, whether it was refused or the dialog was closed. */
import { computed, signal } from '@preact/signals-core';
import { frame } from '../../state/frame.js';
import { wanted } from '../../state/state.js';
import { textOf } from '../../words/text.js';
import { against } from './kept.js';
import { readTyped } from './read.js';
import { show } from './show.js';
import { textOfCell } from './written.js';

/** @import { Request } from '../../state/types.js' */

/** The numbers that are on the page. */
const written = computed(() => textOfCell(wanted.value));
const typed = signal({ over: /** @type {Request|null} */ (null), text: '', wrong: '' });

/** The text, and what is wrong with it, in one sentence, once it was to be shown. */
export const draft = computed(() =>
  typed.value.over === wanted.value ? typed.value : { over: wanted.value, text: written.value, wrong: '' },
);

/** @param {string} text @param {string} [wrong] */
export function put(text, wrong = '') {
  typed.value = { over: wanted.peek(), text, wrong };
}

/** Shows it, if it can be. @param {() => void} close */
export async function press(close) {
  const { text } = draft.peek();
  const read = readTyped(text, wanted.peek());
  if ('what' in read) return put(text, read.what);
  const wrong = against(frame(), read.request, read.said);
  if (wrong) return put(text, wrong);
  if (await show(read.request)) close();
  else put(text, textOf('units.absent'));
}
