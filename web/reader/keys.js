/**
 * The keyboard: arrows step through time, with Shift through the stages; Home and End. Only while no control has the focus that needs
 * these keys itself, and never a letter alone, so that nothing is taken from assistive technology. Control (or Command) and Z undoes, with
 * Shift, or Y, it does again; but a text that is being typed has an undo of its own.
 */

import { goToStep, nextStage, nextStep, previousStage, previousStep } from '../state/act.js';
import { redo, undo } from '../state/history.js';
import { run, settings } from '../state/state.js';

const OWN_KEYS = 'input, select, textarea, dialog, summary, [contenteditable], [role="region"]';

/** @type {Record<string, () => void>} */
const KEYS = {
  ArrowRight: nextStep,
  ArrowLeft: previousStep,
  'Shift+ArrowRight': nextStage,
  'Shift+ArrowLeft': previousStage,
  Home: () => goToStep(1),
  End: () => goToStep(run.value.trace.T),
};

/** @type {Record<string, () => void>} */
const EDITS = { z: undo, 'Shift+z': redo, y: redo };

/** Where the letters are others, the key counts that has the Latin one. @param {KeyboardEvent} event */
const letter = ({ key, code }) => (/^[a-z]$/i.test(key) ? key : code.replace('Key', '')).toLowerCase();

/** What is typed into it has not been applied yet. @param {Element} target */
const typing = (target) =>
  target.closest('textarea, dialog, [contenteditable]') !== null ||
  (target instanceof HTMLInputElement && target.type === 'text' && target.value !== target.defaultValue);

/** @param {KeyboardEvent} event */
function edit(event) {
  const act = EDITS[(event.shiftKey ? 'Shift+' : '') + letter(event)];
  if (!act || event.altKey || typing(/** @type {Element} */ (event.target))) return;
  event.preventDefault();
  act();
}

/** @param {HTMLElement} figure  keys count inside it, and anywhere while nothing has the focus */
export function startKeys(figure) {
  addEventListener('keydown', (event) => {
    if (settings.value.keys === 'off') return;
    if (event.ctrlKey !== event.metaKey) edit(event);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest(OWN_KEYS) || !(target === document.body || figure.contains(target))) return;
    const act = KEYS[(event.shiftKey ? 'Shift+' : '') + event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
