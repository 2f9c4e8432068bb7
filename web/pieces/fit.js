/**
 * How wide a text is in the page's own font, so that a label too wide for its place (a wide font, a large number) is drawn narrower.
 * Without a page, where pictures are drawn for whatever font their reader has, a wide one is supposed.
 */
import { signal } from '@preact/signals-core';

/** The average width of a character in a wide font, in parts of its size. */
const WIDE = 0.56;

/**
 * How the page writes: its font, the space that its reader has put between letters and words in parts of the size, and the smallest
 * type of its theme in units of the drawings.
 */
export const lettering = signal({ family: '', letter: 0, word: 0, least: 0 });

/** @type {CanvasRenderingContext2D|null} */
let ruler = null;

/** What has been measured in this lettering: from one drawing to the next most texts are the same. */
const measured = { lettering: lettering.peek(), widths: /** @type {Map<string, number>} */ (new Map()) };
/** So many texts are kept. */
const MOST = 4000;

/** A size of type, or the smallest there is. @param {number} size */
export const atLeast = (size) => Math.max(size, lettering.value.least);

/** @param {string} text @param {number} size @param {number} weight */
export function textWidth(text, size, weight) {
  if (!lettering.value.family) return text.length * size * WIDE;
  if (measured.lettering !== lettering.value || measured.widths.size > MOST)
    Object.assign(measured, { lettering: lettering.value, widths: new Map() });
  const key = `${weight} ${size} ${text}`;
  const known = measured.widths.get(key);
  if (known !== undefined) return known;
  const width = ruled(text, size, weight);
  measured.widths.set(key, width);
  return width;
}

/** @param {string} text @param {number} size @param {number} weight */
function ruled(text, size, weight) {
  const { family, letter, word } = lettering.value;
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return 0;
  ruler.font = `${weight} ${size}px ${family}`;
  const spaces = text.split(' ').length - 1;
  return ruler.measureText(text).width + size * (letter * text.length + word * spaces);
}

/**
 * The largest type, up to `size`, at which `text` fits into `room` pixels.
 * @param {string} text
 * @param {number} size
 * @param {number} room
 * @param {number} [weight]
 */
export function fitted(text, size, room, weight = 400) {
  const full = atLeast(size);
  const width = textWidth(text, full, weight);
  return width > room ? Math.floor((full * room * 10) / width) / 10 : full;
}
