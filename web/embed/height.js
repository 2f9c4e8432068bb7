/**
 * The height that the page needs, told in the three ways that hosts understand: ours, that of Canvas and other learning platforms,
 * and Embedly's (Medium and others). A host that gives what is asked must never be asked for more because of it: what is told does not
 * depend on the height of the frame, and a height that keeps growing all the same is told no more.
 */

/** @import { Tell } from './tell.js' */

const LEAST = 2; // CSS pixels
const MOST = 10;

/**
 * Which heights are worth telling: not one that hardly differs from the last, and, while the width stays, no more than ten times one
 * that is larger than all before.
 */
export function growthGuard() {
  let width = 0;
  let last = 0;
  let highest = 0;
  let growths = 0;
  return (/** @type {number} */ newWidth, /** @type {number} */ height) => {
    if (newWidth !== width) {
      width = newWidth;
      highest = 0;
      growths = -1; // the first height at a width is no growth
    }
    if (Math.abs(height - last) < LEAST || (height > highest && growths >= MOST)) return false;
    if (height > highest) growths += 1;
    highest = Math.max(highest, height);
    last = height;
    return true;
  };
}

/** Where the figure is, without what else may stand in its query: a token is no news for whatever page is around it. */
function address() {
  const here = new URL(location.href);
  here.search = '';
  return here.href;
}

/**
 * @param {Tell} tell
 * @param {(message: unknown) => void} post  says something that is not of our own kind
 * @param {() => number} missing  how much higher the page would be if it had not to fit into its frame
 */
export function startResizing(tell, post, missing) {
  const worthTelling = growthGuard();
  const measured = document.body;
  new ResizeObserver(() => {
    // With room for a change that is not told: a frame one pixel short has a scroll bar, and takes the wheel from the page.
    const height = Math.ceil(measured.getBoundingClientRect().height + missing()) + LEAST - 1;
    if (!worthTelling(innerWidth, height)) return;
    tell('resize', { height });
    post({ subject: 'lti.frameResize', height });
    post(JSON.stringify({ src: address(), context: 'iframe.resize', height })); // as text: so Embedly defines it
  }).observe(measured, { box: 'border-box' });
}
