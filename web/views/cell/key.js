/** How to read a wire. */
import { svg } from 'lit-html';
import { atLeast, textWidth } from '../../pieces/fit.js';
import { textOf } from '../../words/text.js';
import { note } from './label.js';
import { anchored, layer, placed } from './mirror.js';
import { dry, px, wire } from './wire.js';

/** @import { Place } from './labels.js' */
/** @import { Layout } from './layout.js' */
/** @typedef {{means: string, holes?: Record<string, string|number>, drawn?: (path: string, x: number, y: number) => unknown}} Sample  what it means (words/en.json, cell.key), and an example of it */

const SIZE = 13;
const SAMPLE = 22;
const AIR = 18; // between two entries
/** From one side of the stream of x to the other, with air. */
const ACROSS = 38;
/** A label of x needs that much. */
const LEAST = { wide: 70, slim: 62 };
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
 * In one line, and how wide that is.
 * @param {boolean|undefined} mirrored @param {readonly Sample[]} samples
 */
export function lineOf(mirrored, samples) {
  const entries = samples.map(({ means, holes, drawn }) => {
    const text = textOf(`cell.key_${means}`, holes);
    const beside = mirrored ? Number(drawn !== undefined) * (SAMPLE + 8) : SAMPLE + 6;
    return { text, drawn, beside, wide: textWidth(text, atLeast(SIZE), 400) + beside };
  });
  return { entries, whole: entries.reduce((sum, { wide }) => sum + wide + AIR, -AIR) };
}

/** What may be explained, the most first: under a slim cell there is room for the two signs only. @param {Layout} layout @param {Sample[]} own @returns {Sample[][]} */
function choices({ shape, room, width }, own) {
  if (shape === 'slim') return [room === 'roomy' ? SIGNS : []];
  const usual = [...SIGNS, DRY];
  return width >= AMPLE ? [[...own, { means: 'size' }, ...usual], usual] : [usual];
}

/** @param {Layout} layout @param {number} right @param {ReturnType<typeof lineOf>} line */
export function line(layout, right, { entries, whole }) {
  const { mirrored, shape, height } = layout;
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

/**
 * From the right edge to where x comes in; in a mirrored drawing from the left edge. As much of it as there is room for, if need be with the
 * label of x on the other side of its stream; nothing, where the stream itself comes in between.
 * @param {Layout} layout
 * @param {Sample[]} own  that this kind of cell has beside the usual ones
 * @param {Place} usual   the place of x
 * @returns {{drawn: unknown, input: Place}}  with that place
 */
export function key(layout, own, usual) {
  const { mirrored, shape, width } = layout;
  const right = shape === 'wide' ? width - 2 : width;
  const lines = choices(layout, own).map((samples) => lineOf(mirrored, samples));
  const behind = usual.x + (usual.anchor === 'end' ? ACROSS - 8 : LEAST[shape]);
  const fits = lines.find(({ whole }) => right - whole >= behind);
  const last = lines.at(-1);
  if (fits) return { drawn: line(layout, right, fits), input: usual };
  const left = usual.x - ACROSS - 8;
  if (!last || usual.anchor === 'end' || left < LEAST[shape] || right - last.whole < usual.x - 8)
    return { drawn: [], input: usual };
  return { drawn: line(layout, right, last), input: { ...usual, x: usual.x - ACROSS, anchor: 'end', room: left } };
}
