/** The lane of several inputs, with what edits them. */
import { nothing, svg } from 'lit-html';
import { bars, barWidth, handles, numbersNow } from './bars.js';
import { editor } from './editor.js';
import { symbols } from './names.js';
import { FEW, height, inputAt, sized } from './place.js';
import { tintNow, tints } from './tints.js';

/** @import { Act, Frame } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */

/** @param {Frame} frame */
const few = ({ wanted }) => wanted.D <= FEW;

/** @param {Layout} L @param {Frame} frame */
const front = (L, frame) =>
  svg`<g class="inputs" data-part="inputs">${symbols(L, frame)}${few(frame) ? numbersNow(L, frame) : tintNow(L, frame)}</g>`;

/** A press at a height of the drawing chooses the input whose row is there. @param {Layout} L @param {Frame} frame @param {Act} act @param {number} y */
function pick(L, { wanted }, act, y) {
  const input = wanted.D > 1 ? inputAt(L, wanted, y) : undefined;
  if (input !== undefined) act.chooseInput(input);
}

export const lane = {
  sized,
  /** @param {Layout} L @param {Frame} frame @param {string} hatch */
  inputs: (L, frame, hatch) => (few(frame) ? bars : tints)(L, frame, hatch),
  /** @param {Layout} L @param {Frame} frame */
  handles: (L, frame) => (few(frame) ? handles(L, frame) : nothing),
  front,
  editor,
  barWidth,
  height,
  pick,
};
