/**
 * Pointing at the shares: up and down sets the one that is held, and the others follow; sideways scrubs, and a press goes to a step, as
 * everywhere on the time axis. A finger that moves up or down scrolls the page, unless it has rested on a share.
 */
import { inOrder } from '../../state/place.js';
import { grasp } from '../../views/timeline/grasp.js';
import { setByHand } from './by_hand.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Axis } from '../../views/timeline/layout.js' */
/** @import { Seen } from './seen.js' */

/** As far as a share is drawn from nothing to all, in units of the drawing. */
const REACH = 160;
const MEANT = 4; // pixels
const COARSE = 0.01;
const FINE = 0.001;

/** @param {PointerEvent} first @param {Axis} L @param {Frame} frame @param {Act} act @param {Seen} seen */
export function press(first, L, frame, act, { at, shares }) {
  if (first.button !== 0 || !first.isPrimary) return;
  first.stopPropagation();
  const handle = /** @type {HTMLElement} */ (first.currentTarget);
  const axis = /** @type {HTMLElement} */ (handle.parentElement);
  const stepUnder = (/** @type {PointerEvent} */ { clientX }) => {
    const { left, width } = axis.getBoundingClientRect();
    return L.stepAt(((clientX - left) * L.width) / width);
  };
  const step = stepUnder(first);
  const from = shares[inOrder(frame, step) - 1];
  const grown = L.width / axis.getBoundingClientRect().width;
  /** @type {'share'|'scrub'|''} */
  let way = '';
  const grip = grasp(first, () => {});
  handle.setPointerCapture(first.pointerId);
  const over = new AbortController();
  const { signal } = over;
  const follow = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== first.pointerId || !grip.moved(event)) return;
    const [across, up] = [event.clientX - first.clientX, first.clientY - event.clientY];
    if (!way && Math.max(Math.abs(across), Math.abs(up)) >= MEANT)
      way = Math.abs(across) > Math.abs(up) || from === undefined || at < 2 ? 'scrub' : 'share';
    if (way === 'scrub') act.goToStep(stepUnder(event));
    if (way !== 'share' || from === undefined) return;
    const grid = event.shiftKey ? FINE : COARSE;
    setByHand(frame, step, Math.round((from + (up * grown) / REACH) / grid) * grid);
  };
  const end = (/** @type {PointerEvent} */ event) => {
    if (event.pointerId !== first.pointerId) return;
    over.abort();
    grip.ended();
    if (!way && event.type === 'pointerup') act.goToStep(step);
  };
  handle.addEventListener('pointermove', follow, { signal });
  handle.addEventListener('pointerup', end, { signal });
  handle.addEventListener('pointercancel', end, { signal });
}
