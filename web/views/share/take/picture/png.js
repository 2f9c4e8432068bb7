/** An SVG as PNG, so many pixels to each of its units. */
import { asAddress } from './svg.js';

/** @param {string} svg @param {number} scale @returns {Promise<Blob>} */
export async function png(svg, scale) {
  const image = new Image();
  image.src = asAddress(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas is too large'))), 'image/png');
  });
}
