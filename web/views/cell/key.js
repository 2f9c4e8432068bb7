/** How to read a wire. */
import { svg } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { note } from './label.js';
import { dry, px, wire } from './wire.js';

const SIZE = 13;
const SAMPLE = 22;
const AIR = 18; // between two entries

/** What it means, and an example of it. */
const POSITIVE = { text: 'positive', drawn: (/** @type {string} */ path) => wire(path, 0.36, 28, 'inputs') };
const NEGATIVE = { text: 'negative', drawn: (/** @type {string} */ path) => wire(path, -0.36, 28, 'inputs') };
const DRY = { text: 'not reached yet', drawn: dry };

/** In one line that ends at `right`. @param {number} right @param {number} y @param {{text: string, drawn?: (path: string) => unknown}[]} entries */
function line(right, y, entries) {
  let end = right;
  return entries.toReversed().map(({ text, drawn }) => {
    const words = note({ x: end, y, text, anchor: 'end' });
    const left = end - textWidth(text, atLeast(SIZE), 400) - 6 - SAMPLE;
    end = left - AIR;
    return drawn ? svg`${drawn(`M${px(left)} ${y - 5}h${SAMPLE}`)}${words}` : words;
  });
}

/** Under the wide cell. @param {number} right @param {number} y @param {number} width */
export const wideKey = (right, y, width) =>
  line(right, y, [...(width >= 800 ? [{ text: 'thickness is size:' }] : []), POSITIVE, NEGATIVE, DRY]);

/** Under the slim cell there is room for the two signs only. @param {number} right @param {number} y */
export const slimKey = (right, y) => line(right, y, [POSITIVE, NEGATIVE]);
