/** Whether a notebook is dark: by what it has painted behind the figure, for each notebook names its themes in its own way. */

/** How far a colour is from black, 0 to 1; nothing, where it is seen through. @param {string} colour  as a browser computes it */
function lightness(colour) {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return alpha < 0.5 ? undefined : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** @param {Element | null} element @returns {'light' | 'dark'} */
export function themeBehind(element) {
  for (let one = element; one; one = one.parentElement ?? /** @type {ShadowRoot} */ (one.getRootNode()).host ?? null) {
    const light = lightness(getComputedStyle(one).backgroundColor);
    if (light !== undefined) return light < 0.5 ? 'dark' : 'light';
  }
  return 'light';
}

/** Calls when it may have changed: notebooks change the theme by a mark on the page. @param {() => void} changed @returns {() => void}  to end it */
export function watchTheme(changed) {
  const observer = new MutationObserver(() => requestAnimationFrame(changed));
  for (const one of [document.documentElement, document.body])
    observer.observe(one, {
      attributes: true,
      attributeFilter: ['class', 'style', 'theme', 'data-theme', 'data-jp-theme-light'],
    });
  return () => observer.disconnect();
}
