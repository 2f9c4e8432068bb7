/** Links in the prose that set the figure: they are ordinary addresses, so Back returns; this shows where that happened, and the way back. */
import { say, unsay } from '../state/state.js';

/** Where the sentence about a followed link is told. */
export const FOLLOWED = 'followed';

/** @param {() => void} show  brings the figure into view */
export function startLinks(show) {
  /** @type {string|undefined} */
  let clicked;
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[data-set]') : null;
    clicked = link?.textContent?.trim();
  });
  addEventListener('popstate', () => {
    if (clicked === undefined) return unsay(FOLLOWED);
    say(FOLLOWED, `The figure now shows “${clicked}”.`);
    clicked = undefined;
    // Twice: the sentence itself is drawn in the next frame and moves the figure.
    requestAnimationFrame(() => requestAnimationFrame(show));
  });
}
