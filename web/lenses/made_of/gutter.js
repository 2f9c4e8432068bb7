/** What names the lane and closes it, and the words under it. */
import { html, nothing, svg } from 'lit-html';
import { atLeast, fitted, textWidth } from '../../pieces/fit.js';
import { signed } from '../../pieces/print.js';
import { symbol } from '../../pieces/symbol.js';
import { along } from '../../views/timeline/lanes.js';
import { units } from '../../views/timeline/shape.js';
import { pieces, textOf } from '../../words/text.js';
import { closing } from '../menu.js';
import { placesIn, startsWithSome } from './places.js';
import { NAME, reachedOf, sharesOf } from './shares.js';
import { leftNow } from './strip.js';
import { named, told } from './words.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Act, Frame } from '../../state/types.js' */
/** @import { Axis, Layout } from '../../views/timeline/layout.js' */

const GUTTER = 102; // for words beside the lane, before its ×
const SIZE = 13;
const SMALLEST = 12;
const CLOSE = 24;
const TICKS = 112; // what the names of the scale may take of the line of the name

/** Where what is said beside the name begins where names stand above their lanes. @param {StateRow} state */
const behind = ({ name, symbol }) => textWidth(`${name} ${symbol}`, atLeast(13.5), 600) + 9;

/** The name of the lane beside that of the memory, as far as there is room for it, and its ×. @param {Layout} L @param {StateRow} state */
function name(L, state) {
  const text = textOf(L.narrow ? 'made.opened_beside' : 'made.opened');
  const size = L.narrow ? atLeast(SIZE) : fitted(text, SIZE, GUTTER + 4);
  const from = L.narrow ? behind(state) : 0;
  const width = textWidth(text, size, 400);
  const fits = L.narrow ? from + width + CLOSE + TICKS < L.width : size >= atLeast(SMALLEST);
  return { text: fits ? text : '', size, from, close: L.narrow ? from + (fits ? width + 4 : 0) : GUTTER };
}

/** @param {Layout} L @param {Frame} frame @param {StateRow} state */
export function front(L, frame, state) {
  const { chart: lane, strip } = placesIn(L, frame);
  const shares = sharesOf(frame);
  const { step } = frame.cursor;
  const { text, size, from } = name(L, state);
  const seen = shares && shares.now <= shares.count;
  const left = pieces('made.left', { symbol: state.symbol }, (letter) => symbol(letter, String(step)));
  const ofStart =
    seen && startsWithSome(frame)
      ? textOf('made.start', { share: signed(shares.at(shares.now, 0), shares.decimals(shares.now)) })
      : '';
  const beside = L.narrow
    ? textWidth(textOf('made.left', { symbol: state.symbol }) + step, atLeast(13.5), 600) + 12
    : 0;
  return svg`<g class=${state.part} data-part=${state.part}>
    <text class="timeline-hint" style="font-size:${size}px" x=${from} y=${lane.name + (L.narrow ? 0 : 17)}>${text}</text>
    <text class="timeline-name" font-size=${L.narrow ? atLeast(13.5) : fitted(textOf('made.left', { symbol: `${state.symbol}${step}` }), 14, GUTTER, 600)} x=${L.narrow ? 2 : 0} y=${strip.name}>${left}</text>
    ${ofStart ? svg`<text class="timeline-hint" x=${beside} y=${L.narrow ? strip.name : strip.end + 17}>${ofStart}</text>` : nothing}
    <g class="made-left">${shares ? leftNow(along(/** @type {Axis} */ (L), frame), frame, shares, reachedOf(frame, state)) : nothing}</g></g>`;
}

/** @param {Layout} L @param {Frame} frame @param {Act} act @param {StateRow} state */
export function above(L, frame, act, state) {
  const { chart: lane, strip, words } = placesIn(L, frame);
  const { close } = name(L, state);
  const middle = L.narrow ? lane.name - 5 : lane.name + 12;
  const place = `left:${units(L.left)};top:${units(lane.top)};width:${units(L.right - L.left)};height:${units(strip.end - lane.top)}`;
  return html`<div class="made-picture" role="img" aria-label=${named(frame)} style=${place}></div>
    <div class="made-close" style="left:${units(close + CLOSE / 2)};top:${units(middle)}">${closing(frame, act, NAME)}</div>
    ${
      words !== undefined
        ? html`<p class="made-told" dir="auto" style="left:${units(L.narrow ? 2 : L.left)};top:${units(words.top)};height:${units(words.height)};line-height:${units(words.line)}">${told(L, frame)}</p>`
        : nothing
    }`;
}
