/** One label of the cell: a name with its number, a verb, or a note. A label too wide for its room is set in smaller type. */
import { nothing, svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { signed } from '../../pieces/print.js';
import { ring } from './spot.js';
import { px } from './wire.js';

/** Of the type of what is said of a rod. */
const ROD = 15;

/** @typedef {'start'|'middle'|'end'} Anchor */

/**
 * A name (a symbol or a word) and its number in one line.
 * @param {{x: number, y: number, part: string, hue?: string|undefined, name: unknown, words: string, value?: number, decimals?: number, size: number, room: number, anchor?: Anchor, look?: string, tail?: unknown}} label  `tail`: behind its number
 */
export function named({
  x,
  y,
  part,
  hue = part,
  name,
  words,
  value,
  decimals = 2,
  size,
  room,
  anchor = 'start',
  look = '',
  tail,
}) {
  const number = value === undefined ? '' : signed(value, decimals);
  const type = fitted(`${words} ${number}`, size, room, 700);
  const width = textWidth(`${words} ${number}`, type, 700);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return svg`<text class="cell-label ${hue} ${look}" data-part=${part} x=${px(x)} y=${px(y)} font-size=${type} text-anchor=${anchor}
    ><tspan class="cell-labelname">${name}</tspan>${number ? svg` <tspan class="cell-number">${number}</tspan>` : nothing}${tail}</text>
    ${ring(part, '', [left - 4, y - type, width + 8, type * 1.35])}`;
}

/** What a gate does to the stream. @param {{x: number, y: number, part: string, hue?: string|undefined, text: string, size: number, room: number, anchor?: Anchor}} verb */
export const verb = ({ x, y, part, hue = part, text, size, room, anchor = 'start' }) =>
  svg`<text class="cell-verb ${hue}" data-part=${part} x=${px(x)} y=${px(y)} font-size=${fitted(text, size, room, 700)} text-anchor=${anchor}>${text}</text>`;

/** What is said of a rod, in lighter type. @param {{x: number, y: number, part: string, hue?: string|undefined, text: unknown, size: number, anchor?: Anchor}} name */
export const rodName = ({ x, y, part, hue = part, text, size, anchor = 'start' }) =>
  svg`<text class="cell-rodname ${hue}" data-part=${part} x=${px(x)} y=${px(y)} font-size=${atLeast(Math.min(size, ROD))} text-anchor=${anchor}>${text}</text>`;

/** @param {{x: number, y: number, text: unknown, anchor?: Anchor}} note */
export const note = ({ x, y, text, anchor = 'start' }) =>
  svg`<text class="cell-note" x=${px(x)} y=${y} text-anchor=${anchor}>${text}</text>`;
