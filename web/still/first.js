/**
 * The figure before its script has come: what stands in its place, drawn by the page's own views, is as high and as wide as what the script
 * will draw there (first.css). The cell is there in two shapes, of which one is seen.
 */
import { html } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { elements, written } from '../runtime/tree.js';
import { ask, meaning } from '../views/meaning.js';
import { sentence } from '../views/sentence.js';
import { cellAlone } from './alone.js';
import { drawn } from './drawn.js';
import { frameOf, nobody } from './frame.js';
import { changes, RANGE } from './numbers.js';
import { typically } from './ruler.js';

/** @import { Frame, Recorded } from '../state/types.js' */

/** @typedef {{width: number, height: number}} Size */

/**
 * The room in the commonest windows: of the page 1440 pixels wide or a phone's 390, in a frame 700 or 360. A wide picture follows every other
 * width (stretch.js) as it grows from the least of these that has all its words.
 * @type {Record<Frame['layout'], {wide: Size, slim: Size, least: number}>}
 */
const ROOMS = {
  page: { wide: { width: 928, height: 700 }, slim: { width: 366, height: 406 }, least: 830 },
  embed: { wide: { width: 680, height: 391 }, slim: { width: 340, height: 406 }, least: 640 },
};

/** @param {Frame} frame @param {Size} room */
const cellIn = (frame, room) =>
  typically(() => cellAlone({ ...frame, room: { ...room, axis: room, arrangement: 'stacked' } }));

/** Where nothing presses or stretches it. @param {Frame} frame @param {number} width */
const usualAt = (frame, width) => cellIn(frame, { width, height: frame.room.height }).children.map(written).join('');

/** @param {Frame} frame @param {'wide'|'slim'} shape @param {boolean} followed */
function picture(frame, shape, followed) {
  const { [shape]: room, least } = ROOMS[frame.layout];
  const svg = cellIn(frame, room);
  // Where it does not follow the width it is stretched, never of another height.
  svg.attribs.preserveAspectRatio = 'none';
  // Two pictures on one page, of which one is seen: neither may point at what stands in the other.
  for (const { attribs } of elements(svg)) {
    for (const [name, value] of Object.entries(attribs)) {
      attribs[name] = value.replace(name === 'id' ? /^cell-/ : /(?<=^url\(#)cell-/, `${shape}-`);
    }
  }
  if (shape === 'wide' && followed)
    svg.attribs['data-wider'] = changes(usualAt(frame, least), usualAt(frame, least + RANGE));
  return unsafeHTML(written(svg));
}

/**
 * @param {Recorded} preset
 * @param {Recorded[]} presets  of its kind
 * @param {Frame['layout']} layout
 * @param {{step?: number|undefined, followed: boolean}} how  at which step, and whether a script will follow, which stretches it
 */
export function first(preset, presets, layout, { step = preset.step, followed }) {
  const still = frameOf(preset, { step, layout });
  const frame = { ...still, presets, cursor: { ...still.cursor, opened: true } };
  const told = [
    sentence(frame, nobody, ask()),
    html`<div class="panel-cell"><div class="cell" dir="ltr">${picture(frame, 'wide', followed)}${picture(frame, 'slim', followed)}</div>${meaning(frame, nobody)}</div>`,
  ];
  return drawn(
    html`<div class="first">${
      layout === 'embed'
        ? html`<div class="tabs"></div><section class="figure"><div class="lead">${told}</div></section>`
        : html`<section class="figure">${told}</section>`
    }</div>`,
  );
}
