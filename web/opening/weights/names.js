/** What a layer is called: by the names of its arrays, without what is no name in them. */
import { html } from 'lit-html';
import { textOf } from '../../words/text.js';

/** @import { Found } from './reading.js' */

const LONGEST = 32;

/** @param {Found} layer */
const bare = ({ name, kind }) =>
  name
    .replace(/(?:\/layer)?(?:\/cell)?\/vars\/$/, '') // as Keras counts them
    .replace(/^layers\//, '')
    .replace(/[./]+$/, '')
    .replace(/^\/+/, '') || textOf('opening.nameless', { kind: kind ? textOf(`kinds.${kind}`) : 'none' });

/** On a button: the end of a long one says most. @param {string} title */
export const short = (title) => (title.length > LONGEST ? `…${title.slice(1 - LONGEST)}` : title);

/** Breaks where a name has its joints. @param {string} title */
export const broken = (title) => title.split(/(?<=[./_])/).map((piece) => html`${piece}<wbr>`);

/** With its number, where there are several on top of each other. @param {Found} layer @param {readonly Found[]} layers  all */
export const titleOf = (layer, layers) =>
  layers.some((other) => other !== layer && other.name === layer.name && other.tool === layer.tool)
    ? textOf('opening.numbered', { name: bare(layer), number: layer.number + 1 })
    : bare(layer);
