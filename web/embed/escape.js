/**
 * Esc leaves the figure, so that a host with keys of its own (a slide show) hears them again: without focus in the figure alone, the
 * browser would go on sending them to this frame.
 */

export function startEscape() {
  if (parent === window) return;
  addEventListener('keydown', (event) => {
    const { activeElement } = document;
    if (event.key !== 'Escape' || activeElement?.closest('dialog')) return;
    /** @type {HTMLElement|null} */ (activeElement)?.blur();
    parent.focus();
  });
}
