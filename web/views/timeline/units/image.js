/** Paints an image of many units in the hue of its part, once for each trace, size, order and theme. */
import { Directive, directive } from 'lit-html/directive.js';
import { pixels } from './pixels.js';

/** @import { ElementPart } from 'lit-html' */
/** @import { Values } from '../../../state/types.js' */
/** @import { Image } from './pixels.js' */

const ALPHA = 3; // its place among the four bytes of a pixel

/** @param {HTMLCanvasElement} canvas @param {Values} values @param {Image} image */
function paint(canvas, values, image) {
  const { width, height } = image;
  Object.assign(canvas, { width, height });
  const brush = canvas.getContext('2d');
  if (!brush) return;
  const painted = brush.createImageData(width, height);
  const drawn = pixels(values, image);
  for (let index = 0; index < drawn.length; index += 1) painted.data[4 * index + ALPHA] = drawn[index] ?? 0;
  brush.putImageData(painted, 0, 0);
  brush.globalCompositeOperation = 'source-in';
  brush.fillStyle = getComputedStyle(canvas).getPropertyValue('--hue');
  brush.fillRect(0, 0, width, height);
}

class Painting extends Directive {
  /** @type {unknown[]} */
  last = [];

  /** Without a screen nothing is painted. @param {Values} _values @param {(pixel: number) => Image} _image @param {readonly unknown[]} _depends */
  render(_values, _image, _depends) {}

  /** @override @param {ElementPart} part @param {[Values, (pixel: number) => Image, readonly unknown[]]} what */
  update({ element }, [values, image, depends]) {
    const root = document.documentElement;
    const pixel = devicePixelRatio * Number(root.style.getPropertyValue('--scale') || 1);
    const now = [values, pixel, root.dataset.theme, ...depends];
    if (now.length === this.last.length && now.every((one, index) => one === this.last[index])) return;
    this.last = now;
    const canvas = /** @type {HTMLCanvasElement} */ (element);
    const made = image(pixel);
    // It has its hue once it stands in the page.
    if (canvas.isConnected) paint(canvas, values, made);
    else queueMicrotask(() => paint(canvas, values, made));
  }
}

/** `depends`: on what the image depends beside the numbers. */
export const painting = directive(Painting);
