/** How the page writes now, read from it: what the views need to know before they set a word into a drawing. */
import { lettering } from '../pieces/fit.js';

/** Spacing in parts of the size; “normal” is none. @param {string} spacing @param {number} size */
const parts = (spacing, size) => (Number.parseFloat(spacing) || 0) / size;

export function readLettering() {
  const style = getComputedStyle(document.documentElement);
  const size = Number.parseFloat(style.fontSize);
  const now = {
    family: style.fontFamily,
    letter: parts(style.letterSpacing, size),
    word: parts(style.wordSpacing, size),
    least: Number.parseFloat(style.getPropertyValue('--least-drawn')),
  };
  if (JSON.stringify(now) !== JSON.stringify(lettering.peek())) lettering.value = now;
}
