/** The lane of several inputs, with what edits them. */
import { svg } from 'lit-html';
import { bars, handles, numbersNow } from './bars.js';
import { editor } from './editor.js';
import { symbols } from './names.js';
import { height, sized } from './place.js';

/** @import { Frame } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */

/** @param {Layout} L @param {Frame} frame */
const front = (L, frame) => svg`<g class="inputs" data-part="inputs">${symbols(L, frame)}${numbersNow(L, frame)}</g>`;

export const lane = { sized, inputs: bars, handles, front, editor, height };
