/** How to read a wire. */
import { svg } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { textOf } from '../../words/text.js';
import { note } from './label.js';
import { dry, px, wire } from './wire.js';

/** @import { Layout } from './layout.js' */
/** @typedef {{means: string, drawn?: (path: string, x: number, y: number) => unknown}} Sample  what it means (words/en.json, cell.key), and an example of it */

const SIZE = 13;
const SAMPLE = 22;
const AIR = 18; // between two entries
/** From here on there is room for all. */
const AMPLE = 800;

/** @type {Sample[]} */
const SIGNS = [
  { means: 'positive', drawn: (path) => wire(path, 0.36, 28, 'inputs') },
  { means: 'negative', drawn: (path) => wire(path, -0.36, 28, 'inputs') },
];
/** @type {Sample} */
const DRY = { means: 'ahead', drawn: dry };

/** In one line that ends at `right`. @param {number} right @param {number} y @param {Sample[]} samples */
function line(right, y, samples) {
  let end = right;
  return samples.toReversed().map(({ means, drawn }) => {
    const text = textOf(`cell.key_${means}`);
    const words = note({ x: end, y, text, anchor: 'end' });
    const left = end - textWidth(text, atLeast(SIZE), 400) - 6 - SAMPLE;
    end = left - AIR;
    return drawn ? svg`${drawn(`M${px(left)} ${y - 5}h${SAMPLE}`, left, y - 5)}${words}` : words;
  });
}

/** Under the cell; under a slim one there is room for the two signs only. @param {Layout} layout @param {Sample[]} own  that this kind of cell has beside the usual ones */
export function key({ shape, room, width, height }, own = []) {
  if (shape === 'slim') return room === 'roomy' ? line(width, height - 10, SIGNS) : [];
  const more = width >= AMPLE ? [...own, { means: 'size' }] : [];
  return line(width - 2, height - 8, [...more, ...SIGNS, DRY]);
}
