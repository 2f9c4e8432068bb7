/** Where it is said that one of the LSTM's blocks is not there: in its place. */
import { middleOf } from '../../views/cell/layout.js';

/** @import { Places } from '../../views/cell/labels.js' */
/** @import { Layout } from '../../views/cell/layout.js' */

/** @param {Layout} layout @param {string} part @returns {Places} */
export const absent = (layout, part) => ({
  absence: {
    x: middleOf(layout, part),
    y: layout.block.top + layout.block.height / 2 - 10,
    anchor: 'middle',
  },
});
