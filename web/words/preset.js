/** What is told of a preset, in the language of the page; in English it is what lstm_core says of it (runtime/kinds.py). */
import { hasText, textOf, textOr } from './text.js';

/** @typedef {{name: string}} Named */

/** What it is called. @param {Named} preset */
export const titleOf = ({ name }) => textOf(`preset.${name}.title`);

/** What there is to see, in one sentence. @param {Named} preset */
export const showsOf = ({ name }) => textOf(`preset.${name}.shows`);

/** @param {Named} preset */
const why = ({ name }) => `preset.${name}.why`;

/** The reason for its weights; '' where that comes later, with its recording. @param {Named} preset */
export const whyOf = (preset) => textOr(why(preset), '');

/** Whether all of it can be told. @param {Named} preset */
export const isTold = (preset) => hasText(why(preset));
