/** What readers do beside pressing a button, and what the page does for them: it comes with what stands around the cell (later/rest.js). */
import { startEscape } from '../embed/escape.js';
import { startKeeping } from '../offline/register.js';
import { spokenEffect, spokenSentence } from '../views/sentence.js';
import { startLinks } from './links.js';
import { startLooking } from './look.js';
import { startPrinting } from './printing.js';
import { startSkipping } from './skip.js';
import { startSpeaking } from './speak.js';

export { goBack } from './links.js';

const root = document.documentElement;

/**
 * @param {HTMLElement} app
 * @param {HTMLElement} live  what is said aloud
 * @param {() => void} draw  at once
 */
export function startReading(app, live, draw) {
  startSpeaking(live, spokenSentence, spokenEffect);
  startPrinting(app, draw);
  startKeeping();
  startLooking(root);
  startSkipping();
  if (root.dataset.layout === 'embed') startEscape();
  startLinks(() => {
    /** @type {HTMLElement|null} */ (app.querySelector('.figure'))?.focus({ preventScroll: true });
    app.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  });
}
