/**
 * The keyboard: arrows step through time, with Shift through the stages; Home and End. Only while no control has the focus that needs
 * these keys itself, and never a letter, so that nothing is taken from assistive technology.
 */

import { goToStep, nextStage, nextStep, previousStage } from '../state/act.js';
import { cursor, run, settings } from '../state/state.js';

const OWN_KEYS = 'input, select, textarea, dialog, summary, [contenteditable], [role="region"]';

/** @type {Record<string, () => void>} */
const KEYS = {
  ArrowRight: nextStep,
  ArrowLeft: () => goToStep(cursor.value.step - 1),
  'Shift+ArrowRight': nextStage,
  'Shift+ArrowLeft': previousStage,
  Home: () => goToStep(1),
  End: () => goToStep(run.value.trace.T),
};

/** @param {HTMLElement} figure  keys count inside it, and anywhere while nothing has the focus */
export function startKeys(figure) {
  addEventListener('keydown', (event) => {
    if (settings.value.keys === 'off' || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.closest(OWN_KEYS) || !(target === document.body || figure.contains(target))) return;
    const act = KEYS[(event.shiftKey ? 'Shift+' : '') + event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
