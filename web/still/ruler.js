/**
 * How wide text is in a common font, for drawings that a page will draw over in its own: what pieces/fit.js asks of a canvas there is
 * answered under Node from the rasterizer's fonts.
 */
import { Resvg } from '@resvg/resvg-wasm';
import { lettering } from '../pieces/fit.js';
import { font } from './faces.js';

/** What is measured is drawn: each letter once, this large. */
const SIZE = 1000;
const TYPICAL = { family: font.defaultFontFamily, letter: 0, word: 0, least: 0 };

/** @param {string} text @param {string} weight */
function inked(text, weight) {
  const escaped = text.replace(/[&<]/g, (one) => `&#${one.charCodeAt(0)};`);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="2000"><text xml:space="preserve" y="1500" font-weight="${weight}" font-size="${SIZE}">${escaped}</text></svg>`;
  return new Resvg(drawing, { font }).innerBBox()?.width ?? 0;
}

/** @type {Map<string, number>} */
const known = new Map();

/** Between two bars, so that the room around it counts. @param {string} letter @param {string} weight */
function advance(letter, weight) {
  const key = weight + letter;
  const width = known.get(key) ?? inked(`|${letter}|`, weight) - inked('||', weight);
  known.set(key, width);
  return width;
}

/** Arial, which most systems have or can stand in for, is as wide as Roboto, but for its bold. */
const BOLD = 1.03;

const canvas = {
  font: '',
  /** @param {string} text */
  measureText(text) {
    const [, weight = '', size = ''] = /^(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    const width = [...text].reduce((sum, letter) => sum + advance(letter, weight), 0);
    return { width: (width * Number(size) * (weight === '400' ? 1 : BOLD)) / SIZE };
  },
};
Object.assign(globalThis, { document: { createElement: () => ({ getContext: () => canvas }) } });

/** What is drawn where text is as wide as in that font. @template T @param {() => T} draw */
export function typically(draw) {
  const before = lettering.value;
  lettering.value = TYPICAL;
  const made = draw();
  lettering.value = before;
  return made;
}
