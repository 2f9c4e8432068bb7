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
/** From one side of the stream of x to the other, with air. */
const ACROSS = 38;
/** A label of x needs that much. */
const LEAST = 62;
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
 * What is explained, and how wide it is in one line; under a slim cell there is room for the two signs only.
 * @param {Layout} layout @param {Sample[]} own  that this kind of cell has beside the usual ones
 */
function contents({ shape, room, width, mirrored }, own) {
  const more = width >= AMPLE ? [...own, { means: 'size' }] : [];
  const samples = shape === 'wide' ? [...more, ...SIGNS, DRY] : room === 'roomy' ? SIGNS : [];
  const entries = samples.map(({ means, drawn }) => {
    const text = textOf(`cell.key_${means}`);
    const beside = mirrored ? Number(drawn !== undefined) * (SAMPLE + 8) : SAMPLE + 6;
    return { text, drawn, beside, wide: textWidth(text, atLeast(SIZE), 400) + beside };
  });
  const whole = entries.reduce((sum, { wide }) => sum + wide + AIR, -AIR);
  return { entries, whole, right: shape === 'wide' ? width - 2 : width };
}

/**
 * The place of x, which comes in beside the key: on its other side where there is more room.
 * @param {Layout} layout @param {Sample[]} own @param {Place} place
 * @returns {Place}
 */
export function besideKey(layout, own, place) {
  const { x, anchor } = place;
  const { whole, right } = contents(layout, own);
  const [left, free] = [x - ACROSS - 8, right - whole - 8 - x];
  return anchor === 'end' || free >= LEAST || left < LEAST
    ? place
    : { ...place, x: x - ACROSS, anchor: 'end', room: left };
}

/**
 * In one line that ends at the right edge; in a mirrored drawing it begins there. Not where x comes in between.
 * @param {Layout} layout @param {Sample[]} own @param {Place} input  of x
 */
export function key(layout, own, input) {
  const { mirrored, shape, height } = layout;
  const { entries, whole, right } = contents(layout, own);
  if (right - whole < input.x + (input.anchor === 'end' ? ACROSS - 8 : LEAST)) return [];
  const y = height - (shape === 'wide' ? 8 : 10);
  let end = mirrored ? placed(layout, right) + whole : right;
  return entries.toReversed().map(({ text, drawn, beside, wide }) => {
    const left = end - wide;
    const words = note({ x: mirrored ? left + beside : end, y, text, anchor: anchored(layout, 'end') });
    end = left - AIR;
    const sample = placed(layout, left, SAMPLE);
    return drawn ? svg`${layer(layout, drawn(`M${px(sample)} ${y - 5}h${SAMPLE}`, sample, y - 5))}${words}` : words;
  });
}
