/**
 * How wide the figure's column is, in units of the drawings. A unit is one CSS pixel where text has its usual size, and follows the size
 * that the reader has set for it, down to the narrowest drawing there is.
 */
import { width } from '../state/state.js';

/** The size of text, in CSS pixels, for which the drawings are made. */
const USUAL = 16;
/** The narrowest drawing. */
const LEAST = 280;

/** @param {number} column  its width in CSS pixels */
export function measure(column) {
  const root = document.documentElement;
  const text = Number.parseFloat(getComputedStyle(root).fontSize) / USUAL;
  const scale = Math.min(text, column / LEAST);
  root.style.setProperty('--scale', String(scale));
  width.value = Math.floor(column / scale);
}
