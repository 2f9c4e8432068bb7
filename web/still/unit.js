/** Which unit is told of, where nobody can choose another. */
import { html, nothing } from 'lit-html';
import { textOf } from '../words/text.js';

/** @import { Frame } from '../state/types.js' */

/** @param {Pick<Frame, 'trace'|'cursor'>} frame */
export const unitNamed = ({ trace: { H }, cursor: { unit } }) =>
  H > 1 ? html` · ${textOf('unit.place', { unit: unit + 1, units: H })}` : nothing;
