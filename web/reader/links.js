/**
 * Links in the text that set the figure. They are ordinary addresses, so the browser's Back returns as well; but whatever is done in
 * between, the way offered beside the figure leads to the state and the place in the text where the link was followed.
 */

import { fragment, open } from '../state/history.js';
import { FOLLOWED } from '../state/places.js';
import { say, unsay } from '../state/state.js';
import { textOf } from '../words/text.js';

/** @type {{address: string, scroll: number, link: HTMLElement}|undefined} */
let left;

/** @param {() => void} show  brings the figure into view */
export function startLinks(show) {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-set]') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    left = { address: fragment(), scroll: scrollY, link: /** @type {HTMLElement} */ (link) };
    open(/** @type {HTMLAnchorElement} */ (link).hash);
    say(FOLLOWED, textOf('notice.followed', { link: link.textContent?.trim() ?? '' }));
    drawn(show);
  });
  addEventListener('popstate', () => unsay(FOLLOWED));
}

export function goBack() {
  if (!left) return;
  const { address, scroll, link } = left;
  open(address);
  unsay(FOLLOWED);
  drawn(() => {
    scrollTo(0, scroll);
    link.focus({ preventScroll: true });
  });
}

/** After the next drawing, because sentences that come and go move the page. @param {() => void} then */
const drawn = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
