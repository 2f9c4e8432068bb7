/** What lies on the drawing: the × that closes the lane, the sentence that says why the rows differ, and all of it in words. */
import { html } from 'lit-html';
import { units } from '../../views/timeline/shape.js';
import { closing } from '../menu.js';
import { below, NAME, title, why } from './strips.js';
import { told } from './told.js';

/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @import { Answers } from './asked.js' */

/** @param {Layout} L @param {Frame} frame @param {Answers} found @param {Act} act */
export function above(L, frame, found, act) {
  const { ground } = /** @type {Lane} */ (L.lanes.get(NAME));
  const { y, size, end } = title(L, found);
  const sentence = below(L);
  return html`<div class="questions-picture" role="img" aria-label=${told(frame, found)} style="top:${units(ground)};width:${units(L.width)};height:${units(sentence.top - ground)}"></div>
    <p class="questions-why" dir="auto" style="top:${units(sentence.top)};left:${units(sentence.left)};width:${units(sentence.width)};font-size:${units(sentence.size)};line-height:${sentence.line}"><span>${why(frame.kind)}</span></p>
    <div class="questions-close" style="top:${units(y - size / 3)};left:${units(end)}">${closing(frame, act, NAME)}</div>`;
}
