/** Of several units or inputs the weights in numbers, to reckon with: the page has them as squares. One that is to be found is blank. */
import { html, nothing } from 'lit-html';
import { PARAMETERS } from '../kinds/parameters.js';
import { typed } from '../pieces/print.js';
import { isMany, widthOf } from '../units/shape.js';
import { textOf } from '../words/text.js';

/** @import { Gated } from '../kinds/kind.js' */
/** @import { Frame } from '../state/types.js' */

/** More numbers than this stand in no row of a page. */
const ACROSS = 16;

/** @param {number|undefined} value */
const cell = (value = Number.NaN) => html`<td>${Number.isNaN(value) ? nothing : typed(value)}</td>`;

/** @param {Frame} frame @param {Gated} gated */
function one({ kind, request }, { part, name }) {
  const own = kind.extra.filter((array) => array.part === part).map((array) => [array.name, array.symbol[0]]);
  const arrays = [...PARAMETERS.map(({ letter }) => [`${part}.${letter}`, letter]), ...own].map(
    ([array = '', letter]) => ({ letter, width: widthOf(array, request), numbers: request.weights[array] ?? [] }),
  );
  return html`<table class="worksheet-numbers" dir="ltr"><caption>${name}</caption>
    <tr>${arrays.map(({ letter, width }) => html`<th scope="colgroup" colspan=${width} class="symbol">${letter}</th>`)}</tr>
    ${Array.from({ length: request.H }, (_, row) => html`<tr>${arrays.map(({ width, numbers }) => Array.from({ length: width }, (_, column) => cell(numbers[row * width + column])))}</tr>`)}
  </table>`;
}

/** @param {Frame} frame */
export function weights(frame) {
  const { D, H } = frame.request;
  if (!isMany(frame.request) || D + H >= ACROSS) return nothing;
  return html`<section class="worksheet-weights"><h2>${textOf('worksheet.weights')}</h2>
    <div>${frame.kind.parts.map((gated) => one(frame, gated))}</div></section>`;
}
