/** Esc leaves the figure, so that a host with keys of its own (a slide show) hears them again. */

export function startEscape() {
  addEventListener('keydown', (event) => {
    const { activeElement } = document;
    if (event.key !== 'Escape' || activeElement?.closest('dialog')) return;
    /** @type {HTMLElement|null} */ (activeElement)?.blur();
  });
}
