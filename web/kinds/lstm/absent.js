/** Where it is said that one of the LSTM's blocks is not there: in its place. */
import { middleOf } from '../../views/cell/layout.js';
import { spot } from '../../views/cell/spot.js';

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

/** Where one can point at what has no block. @param {Layout} layout @param {string} part */
export const placeOfAbsent = (layout, part) => {
  const { width, top, height } = layout.block;
  return spot(part, '', [middleOf(layout, part) - width / 2, top, width, height], 10);
};
