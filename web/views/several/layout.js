/** Where the rows stand: on the columns of the time axis, all of one height, their names beside them or, on a narrow page, above them. */

/** @import { Lane } from '../timeline/layout.js' */

const WIDE = { name: 0, chart: 58, apart: 8 };
const NARROW = { name: 28, chart: 50, apart: 6 };
/** Over the highest dot: no number stands there. */
export const ABOVE = 6;

/** @param {{narrow: boolean}} axis */
export const rowHeight = ({ narrow }) => {
  const { name, chart, apart } = narrow ? NARROW : WIDE;
  return name + chart + apart;
};

/** @param {{narrow: boolean}} axis @param {number} index  from 0 @returns {Lane} */
export function rowAt(axis, index) {
  const { name, chart } = axis.narrow ? NARROW : WIDE;
  const ground = index * rowHeight(axis);
  return { ground, top: ground + name, height: chart, name: ground };
}
