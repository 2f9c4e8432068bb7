/**
 * The focus never falls to nothing. When what had it is gone from the page (a notice that was closed, a button that has done its work),
 * the next control in the order of the page takes it, or else the one before; a keyboard goes on from there, and so does a voice.
 */

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** @param {HTMLElement} control */
const reachable = (control) =>
  control.isConnected && !control.matches(':disabled') && control.checkVisibility({ visibilityProperty: true });

/** @returns {() => void}  to be called after every drawing */
export function startKeepingFocus() {
  /** All controls as they stood when one of them took the focus. @type {HTMLElement[]} */
  let order = [];
  let at = -1;
  addEventListener('focusin', ({ target }) => {
    order = [...document.querySelectorAll(CONTROLS)].filter((one) => one instanceof HTMLElement);
    at = order.indexOf(/** @type {HTMLElement} */ (target));
  });
  // Whoever presses beside every control wants the focus nowhere. It is also lost to a drawing, which is still under way then.
  addEventListener('focusout', ({ target }) => {
    queueMicrotask(() => {
      if (reachable(/** @type {HTMLElement} */ (target)) && document.activeElement === document.body) at = -1;
    });
  });
  return () => {
    if (at < 0 || document.activeElement !== document.body) return;
    const next = order.slice(at + 1).find(reachable) ?? order.slice(0, at).findLast(reachable);
    at = -1;
    next?.focus({ preventScroll: true });
  };
}
