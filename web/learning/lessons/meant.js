/** The ring around the bars of the inputs, where a part of a lesson means them. */
import { nothing, svg } from 'lit-html';
import { cardOf } from './lessons.js';

/** @import { Layer } from '../../lenses/layer.js' */

/** Under the longest bar its value hangs over. */
const LABEL = 3;

/** @type {Layer} */
export const meantLayer = {
  name: 'meant',
  there: ({ chosen: { guest } }) =>
    guest !== undefined && 'lesson' in guest && cardOf(guest)?.meant?.includes('inputs') === true,
  inputs: ({ left, right }, { settings }, { top, height }) =>
    settings.lock.includes('inputs')
      ? nothing
      : svg`<rect class="lesson-meant" x=${left} y=${top} width=${right - left} height=${height + LABEL} rx="8"></rect>`,
};
