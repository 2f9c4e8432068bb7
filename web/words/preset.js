/** What is told of a preset, in the language of the page; in English it is what lstm_core says of it (runtime/kinds.py). */
import { textOf } from './text.js';

/** @typedef {{name: string}} Named */

/** What it is called. @param {Named} preset */
export const titleOf = ({ name }) => textOf(`preset.${name}.title`);

/** What there is to see, in one sentence. @param {Named} preset */
export const showsOf = ({ name }) => textOf(`preset.${name}.shows`);

/** The reason for its weights. @param {Named} preset */
export const whyOf = ({ name }) => textOf(`preset.${name}.why`);
