/** What stands beside a slider describes it: a voice reads it behind the slider's name and number, as long as it is there. */

/** @type {Map<string, (element: Element|undefined) => void>} */
const made = new Map();

/**
 * For `ref`, at an element with this id in a control (pieces/control.js); always the same, so that it is called when the element comes and goes.
 * @param {string} id
 */
export function describes(id) {
  /** @type {Element|null|undefined} */
  let slider;
  const own = (/** @type {Element|undefined} */ element) => {
    slider?.removeAttribute('aria-describedby');
    // The slider is drawn behind it.
    queueMicrotask(() => {
      slider = element?.closest('fieldset')?.querySelector('[type=range]');
      slider?.setAttribute('aria-describedby', id);
    });
  };
  const found = made.get(id) ?? own;
  made.set(id, found);
  return found;
}
