/**
 * How wide a text is in the page's own font, so that a label too wide for its place (a wide font, a large number) is drawn narrower.
 * Without a page, where pictures are drawn for whatever font their reader has, a wide one is supposed.
 */

/** The average width of a character in a wide font, in parts of its size. */
const WIDE = 0.56;

const FAMILY = () => getComputedStyle(document.documentElement).fontFamily;

/** @type {CanvasRenderingContext2D|null} */
let ruler = null;
let family = '';

/** @param {string} text @param {number} size @param {number} weight */
export function textWidth(text, size, weight) {
  if (!('document' in globalThis)) return text.length * size * WIDE;
  ruler ??= document.createElement('canvas').getContext('2d');
  family ||= FAMILY();
  if (!ruler) return 0;
  ruler.font = `${weight} ${size}px ${family}`;
  return ruler.measureText(text).width;
}

/**
 * The largest type, up to `size`, at which `text` fits into `room` pixels.
 * @param {string} text
 * @param {number} size
 * @param {number} room
 * @param {number} [weight]
 */
export function fitted(text, size, room, weight = 400) {
  const width = textWidth(text, size, weight);
  return width > room ? Math.floor((size * room * 10) / width) / 10 : size;
}
