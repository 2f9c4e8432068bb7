/**
 * Rows of numbers that are pasted onto the page, where nothing else takes them, or into a field of the time axis, which has room for one
 * number: they come into the sequence as text, to be looked at and applied.
 */
import { brought } from '../later/brought.js';
import { settings } from '../state/state.js';
import { textThere } from '../views/text/loading.js';

const AXIS = '.panel-sequence';
/** What takes a text by itself. */
const TYPED = 'input:not([type="range"]), textarea, dialog, [contenteditable]';

/** @param {Element} target @param {string} text */
function isMeant(target, text) {
  if (!/\d/.test(text)) return false;
  if (target.closest(AXIS)) return target.closest(TYPED) === null || /[\n\t]/.test(text.trim());
  return target === document.body;
}

export function startPasting() {
  document.addEventListener('paste', async (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const target = /** @type {Element} */ (event.target);
    if (settings.peek().lock.includes('inputs') || !isMeant(target, text)) return;
    event.preventDefault();
    if (await textThere()) brought.text?.(text);
  });
}
