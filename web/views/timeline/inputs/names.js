/** What each input is called, beside its row: read there, and typed over there. */
import { html, svg } from 'lit-html';
import { symbol } from '../../../pieces/symbol.js';
import { textOf } from '../../../words/text.js';
import { units } from '../shape.js';
import { textField } from '../word.js';
import { named, rowOf } from './place.js';

/** @import { Act, Frame } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */

const HEIGHT = 22;
const SYMBOL = 20;

/** Whatever begins here neither scrubs nor drags. @param {Event} event */
const own = (event) => event.stopPropagation();

/** @param {Layout} L @param {Frame} frame @param {Act} act @param {number} input */
function name(L, frame, act, input) {
  const row = rowOf(L, frame.wanted, input);
  const middle = L.narrow ? row.top - row.name / 2 : row.top + row.height / 2;
  const [left, width] = L.narrow ? [SYMBOL + 4, L.width - SYMBOL - 8] : [0, L.symbol - 15];
  const height = L.narrow ? row.name : HEIGHT;
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

/** @param {Layout} L @param {Frame} frame */
export const symbols = (L, frame) =>
  named(frame).map((input) => {
    const row = rowOf(L, frame.wanted, input);
    const [x, y] = L.narrow ? [2, row.top - 4] : [L.symbol, row.top + row.height / 2 + 5];
    return svg`<text class="timeline-symbol ${L.narrow ? 'above' : ''}" x=${x} y=${y}>${symbol('x', String(input + 1))}</text>`;
  });
