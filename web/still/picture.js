/** The picture that stands for a preset where its address is passed on: its title, the cell, and the sentence of the step. */
import { Resvg } from '@resvg/resvg-wasm';
import { svg } from 'lit-html';
import { plain } from '../kinds/told.js';
import { written } from '../runtime/tree.js';
import { sentenceOf } from '../views/sentence.js';
import { titleOf } from '../words/preset.js';
import { siteName } from '../words/site.js';
import { cellAlone } from './alone.js';
import { drawn } from './drawn.js';
import { font } from './faces.js';
import { frameOf } from './frame.js';
import { withHues, withoutVariables } from './hues.js';

/** @import { Phrase } from '../kinds/told.js' */
/** @import { Recorded } from '../state/types.js' */

export const PICTURE = { width: 1200, height: 630 };
const MARGIN = 48;
const ROOM = PICTURE.width - 2 * MARGIN;
const CELL_WIDTH = 1000;
const CELL_TOP = 88;
/** Where the sentence begins. */
const CELL_BOTTOM = 516;
const TYPE = 30;

/** A sentence in two lines of about the same length; no phrase is broken. @param {Phrase[]} sentence */
function twoLines(sentence) {
  const half = plain(sentence).length / 2;
  /** Where a line may end: between two words that are of no phrase. */
  const units = sentence.flatMap((phrase) =>
    typeof phrase === 'string' ? /** @type {Phrase[]} */ (phrase.split(/(?= )/)) : [phrase],
  );
  const ends = [...units.keys()].filter((index) => String(units[index]).startsWith(' '));
  const last = ends.findLast((index) => plain(units.slice(0, index)).length <= half) ?? 0;
  return [units.slice(0, last), [String(units[last]).trimStart(), ...units.slice(last + 1)]];
}

/** @param {Phrase[]} sentence @param {number} y @param {number} size */
const line = (sentence, y, size) =>
  drawn(
    svg`<text class="picture-sentence" x=${PICTURE.width / 2} y=${y} font-size=${size}>${sentence.map((phrase) =>
      typeof phrase === 'string' ? phrase : svg`<tspan class=${phrase.part}>${phrase.words}</tspan>`,
    )}</text>`,
  );

/** @param {string} css */
export function rasterizer(css) {
  const style = `<style>${withoutVariables(css)}</style>`;

  /** @param {string[]} inside */
  const made = (...inside) => {
    const { width, height } = PICTURE;
    const text = withHues(inside.join(''), css);
    return new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${style}${text}</svg>`,
      { font },
    );
  };

  /** The picture as PNG. @param {Recorded} preset */
  return function picture(preset) {
    const frame = frameOf(preset, { width: CELL_WIDTH, layout: 'page' });
    const lines = twoLines(sentenceOf(frame));
    const widest = made(...lines.map((words) => line(words, TYPE, TYPE))).innerBBox()?.width ?? ROOM;
    const size = Math.min(TYPE, Math.floor((10 * TYPE * ROOM) / widest) / 10);
    const cell = cellAlone(frame);
    const height = Math.min(frame.room.height, ((CELL_BOTTOM - CELL_TOP) * CELL_WIDTH) / ROOM);
    Object.assign(cell.attribs, { width: String(CELL_WIDTH), height: String(height) });
    return made(
      drawn(svg`<rect class="picture-paper" width=${PICTURE.width} height=${PICTURE.height}></rect>
        <text class="picture-title" x=${MARGIN} y="66">${titleOf(preset)}</text>
        <text class="picture-where" x=${PICTURE.width - MARGIN} y="64">${siteName(preset.request.kind)}</text>`),
      `<g class="cell" transform="translate(${MARGIN} ${CELL_TOP}) scale(${ROOM / CELL_WIDTH})">${written(cell)}</g>`,
      ...lines.map((words, row) => line(words, 556 + 40 * row, size)),
    )
      .render()
      .asPng();
  };
}
