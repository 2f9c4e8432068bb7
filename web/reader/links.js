/** Links in the prose that set the figure: they are ordinary addresses, so Back returns; this shows where that happened, and the way back. */
import { say } from '../state/state.js';

export const FOLLOWED = 'followed';

/** @param {() => void} show  brings the figure into view */
export function startLinks(show) {
  addEventListener('popstate', () => {
    if (document.activeElement?.matches('a[data-set]')) {
      say(FOLLOWED, `The figure now shows what “${document.activeElement.textContent?.trim()}” says.`);
      show();
    }
  });
}
