/**
 * Taking hold of a grip. A mouse does so at once; a finger that moves up or down is most often on its way through the page, so it takes
 * hold by resting on the grip or by setting out sideways.
 */

const REST = 300; // milliseconds
const SIDEWAYS = 6; // pixels

/**
 * What a finger has begun, seen event by event.
 * @param {PointerEvent} first
 * @param {(from: PointerEvent) => void} take  called once, with where it took hold
 */
export function grasp(first, take) {
  const grip = /** @type {HTMLElement} */ (first.target);
  const over = new AbortController();
  const { signal } = over;
  let latest = first;
  let held = false;
  const hold = () => {
    clearTimeout(timer);
    held = true;
    if (first.pointerType !== 'mouse') grip.dataset.held = '';
    take(latest);
  };
  const timer = setTimeout(hold, REST);
  if (first.pointerType === 'mouse') hold();
  else {
    // Neither does the page scroll under a finger that drags, nor does a long press ask for a menu.
    const own = (/** @type {Event} */ event) => held && event.cancelable && event.preventDefault();
    grip.addEventListener('touchmove', own, { passive: false, signal });
    grip.addEventListener('contextmenu', own, { signal });
  }
  return {
    /** Whether it is held, now that the pointer has moved. @param {PointerEvent} event */
    moved(event) {
      latest = event;
      const across = Math.abs(event.clientX - first.clientX);
      if (!held && across > SIDEWAYS && across > Math.abs(event.clientY - first.clientY)) hold();
      return held;
    },
    /** Whether it was held to the end. */
    ended() {
      clearTimeout(timer);
      over.abort();
      delete grip.dataset.held;
      return held;
    },
  };
}
