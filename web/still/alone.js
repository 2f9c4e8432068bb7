/** The drawing of the cell, without the element of the page that it stands in. */
import { cell } from '../views/cell.js';
import { drawn } from './drawn.js';
import { nobody } from './frame.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Frame} frame */
export function cellAlone(frame) {
  const text = drawn(cell(frame, nobody));
  return text.slice(text.indexOf('<svg'), text.lastIndexOf('</svg>') + '</svg>'.length);
}
