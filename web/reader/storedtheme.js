/**
 * The theme the reader chose last, where the browser remembers it; an embedded figure has no such choice, there the address counts.
 * Reading or writing storage may throw in a frame of another site.
 */

const KEY = 'theme';
const CHOICES = /** @type {const} */ (['auto', 'light', 'dark', 'projector']);

/** @import { ThemeChoice } from '../state/types.js' */

/** @returns {ThemeChoice|''} */
export function storedTheme() {
  if (document.documentElement.dataset.layout === 'embed') return '';
  try {
    const stored = localStorage.getItem(KEY);
    return CHOICES.find((choice) => choice === stored) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} theme */
export function storeTheme(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the theme lasts as long as the page.
  }
}
