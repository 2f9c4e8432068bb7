/**
 * A native slider jumps to a finger at once, even to one that turns out to scroll the page. Here what it says counts when the finger has
 * set out sideways or is lifted; if the page scrolls, the slider goes back and has said nothing.
 */

const SIDEWAYS = 6; // pixels

/** To be called when the slider is pressed. @param {PointerEvent} first */
export function undecided(first) {
  if (first.pointerType === 'mouse') return;
  const slider = /** @type {HTMLInputElement} */ (first.currentTarget);
  const before = slider.value;
  const over = new AbortController();
  const { signal } = over;
  slider.dataset.undecided = '';
  const end = () => {
    over.abort();
    delete slider.dataset.undecided;
  };
  const decide = () => {
    end();
    if (slider.value !== before) slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const moved = (/** @type {PointerEvent} */ { clientX }) => {
    if (Math.abs(clientX - first.clientX) > SIDEWAYS) decide();
  };
  slider.addEventListener('pointermove', moved, { signal });
  slider.addEventListener('pointerup', decide, { signal });
  slider.addEventListener(
    'pointercancel',
    () => {
      end();
      slider.value = before;
    },
    { signal },
  );
}

/** What a slider says, unless nobody knows yet whether it was meant. @param {(value: number) => void} set */
export const meant =
  (set) =>
  (/** @type {Event} */ { target }) => {
    const slider = /** @type {HTMLInputElement} */ (target);
    if (!('undecided' in slider.dataset)) set(slider.valueAsNumber);
  };
