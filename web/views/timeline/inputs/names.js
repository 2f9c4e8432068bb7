/** What each input is called, beside its row: read there, and typed over there. */
import { html, nothing, svg } from 'lit-html';
import { atLeast } from '../../../pieces/fit.js';
import { symbol } from '../../../pieces/symbol.js';
import { textOf } from '../../../words/text.js';
import { units } from '../shape.js';
import { textField } from '../word.js';
import { FEW, named, rowOf } from './place.js';

/** @import { Act, Frame } from '../../../state/types.js' */
/** @import { Lane, Layout } from '../layout.js' */

const HEIGHT = 22;
const SYMBOL = 20;
/** The name of the lane of many inputs, where their rows are under it. */
const LANE = 76;

/** Whatever begins here neither scrubs nor drags. @param {Event} event */
const own = (event) => event.stopPropagation();

/**
 * Where the name of an input stands, and where its symbol begins or ends: beside its row or above it. Of many inputs there is one, which is
 * edited; it has its place under the name of the lane.
 * @param {Layout} L @param {Frame} frame @param {number} input
 */
function spot(L, { wanted }, input) {
  const row = rowOf(L, wanted, input);
  const lane = /** @type {Lane} */ (L.lanes.get('inputs'));
  const beside = { left: 0, width: L.symbol - 13, height: HEIGHT, symbol: L.symbol };
  if (wanted.D > FEW)
    return L.narrow
      ? {
          left: LANE + SYMBOL,
          width: L.width - LANE - SYMBOL - 4,
          height: lane.top - lane.ground,
          middle: (lane.ground + lane.top) / 2,
          symbol: LANE,
        }
      : { ...beside, middle: lane.top + lane.height / 2 + 12 };
  return L.narrow
    ? { left: SYMBOL + 4, width: L.width - SYMBOL - 8, height: row.name, middle: row.top - row.name / 2, symbol: 2 }
    : { ...beside, middle: row.top + row.height / 2 };
}

/** @param {Layout} L @param {Frame} frame @param {Act} act @param {number} input */
function name(L, frame, act, input) {
  const { left, width, height, middle } = spot(L, frame, input);
  const place = `left:${units(left)};top:${units(middle - height / 2)};width:${units(width)};height:${units(height)}`;
  return html`<span class="timeline-inputname" style=${place} @pointerdown=${own}>${textField(frame, act, {
    look: '',
    text: frame.names[input] ?? '',
    where: `inputs.name.${input}`,
    refused: 'pasted.name_refused',
    refusal: 'refusal-inputs',
    label: textOf('input.name', { input: input + 1 }),
    placeholder: textOf('input.unnamed', { input: input + 1 }),
    set: (text) => act.nameInput(input, text),
  })}</span>`;
}

/** @param {Layout} L @param {Frame} frame @param {Act} act */
export const names = (L, frame, act) =>
  html`<fieldset class="timeline-inputnames" aria-label=${textOf('input.names')} ?disabled=${frame.settings.lock.includes('inputs')}>${named(frame).map((input) => name(L, frame, act, input))}</fieldset>`;

/** The name of the lane, where the rows have none of their own. @param {Layout} L */
function title(L) {
  const { top, height, name } = /** @type {Lane} */ (L.lanes.get('inputs'));
  const text = textOf('input.several');
  return L.narrow
    ? svg`<text class="timeline-name" x="2" y=${name} font-size=${atLeast(13.5)}>${text}</text>`
    : svg`<text class="timeline-name" x="0" y=${top + height / 2 - 7} font-size=${atLeast(14)}>${text}</text>`;
}

/** @param {Layout} L @param {Frame} frame */
export const symbols = (L, frame) => [
  frame.wanted.D > FEW ? title(L) : nothing,
  ...named(frame).map((input) => {
    const { middle, symbol: x } = spot(L, frame, input);
    return svg`<text class="timeline-symbol ${L.narrow ? 'above' : ''}" x=${x} y=${middle + 5}>${symbol('x', String(input + 1))}</text>`;
  }),
];
