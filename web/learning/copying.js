/** A button that copies a text, and says so in the element behind it; or what else there is to do, where the browser refuses. */

/** @param {() => string} text @param {{done: string, refused: string}} said @returns {(event: Event) => Promise<void>} */
export const copying =
  (text, { done, refused }) =>
  async ({ currentTarget }) => {
    const place = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (currentTarget).nextElementSibling);
    try {
      await navigator.clipboard.writeText(text());
      place.textContent = done;
    } catch {
      place.textContent = refused;
    }
  };
