/** How to read a wire. */
import { svg } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { textOf } from '../../words/text.js';
import { note } from './label.js';
import { anchored, layer, placed } from './mirror.js';
import { dry, px, wire } from './wire.js';

/** @import { Place } from './labels.js' */
/** @import { Layout } from './layout.js' */
/** @typedef {{means: string, drawn?: (path: string, x: number, y: number) => unknown}} Sample  what it means (words/en.json, cell.key), and an example of it */

const SIZE = 13;
const SAMPLE = 22;
const AIR = 18; // between two entries
/** From the right edge so far reach the two signs under a slim cell. */
export const SLIM_KEY = 176;
/** From here on there is room for all. */
const AMPLE = 800;

/** @type {Sample[]} */
const SIGNS = [
  { means: 'positive', drawn: (path) => wire(path, 0.36, 28, 'inputs') },
  { means: 'negative', drawn: (path) => wire(path, -0.36, 28, 'inputs') },
];
/** @type {Sample} */
const DRY = { means: 'ahead', drawn: dry };

/**
 * In one line that ends at `right`; in a mirrored drawing it begins there. Nothing, where there is no room.
 * @param {Layout} layout @param {{right: number, y: number, room?: number}} at @param {Sample[]} samples
 */
function line(layout, { right, y, room = right }, samples) {
  const { mirrored } = layout;
  const entries = samples.map(({ means, drawn }) => {
    const text = textOf(`cell.key_${means}`);
    const beside = drawn || !mirrored ? SAMPLE + 6 : 0;
    return { text, drawn, beside, wide: textWidth(text, atLeast(SIZE), 400) + beside };
  });
  const whole = entries.reduce((sum, { wide }) => sum + wide, AIR * (entries.length - 1));
  if (whole > room) return [];
  let end = mirrored ? placed(layout, right) + whole : right;
  return entries.toReversed().map(({ text, drawn, beside, wide }) => {
    const left = end - wide;
    const words = note({ x: mirrored ? left + beside : end, y, text, anchor: anchored(layout, 'end') });
    end = left - AIR;
    const sample = placed(layout, left, SAMPLE);
    return drawn ? svg`${layer(layout, drawn(`M${px(sample)} ${y - 5}h${SAMPLE}`, sample, y - 5))}${words}` : words;
  });
}

/**
 * Under the cell; under a slim one there is room for the two signs only, where x does not come in between.
 * @param {Layout} layout @param {Sample[]|undefined} own  that this kind of cell has beside the usual ones
 * @param {Place|undefined} input  the place of x
 */
export function key(layout, own = [], input = undefined) {
  const { shape, room, width, height } = layout;
  const more = width >= AMPLE ? [...own, { means: 'size' }] : [];
  if (shape === 'wide') return line(layout, { right: width - 2, y: height - 8 }, [...more, ...SIGNS, DRY]);
  if (room !== 'roomy') return [];
  const left = input?.anchor === 'end' ? input.x + 28 : 0; // x itself is right of its label
  return line(layout, { right: width, y: height - 10, room: width - left }, SIGNS);
}
