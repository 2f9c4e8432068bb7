/** Where the rows stand: on the columns of the time axis, all of one height, their names beside them or, on a narrow page, above them. */

import { atLeast } from '../../pieces/fit.js';

/** @import { Lane } from '../timeline/layout.js' */

const WIDE = { name: 0, chart: 58, apart: 8 };
const NARROW = { name: 28, chart: 50, apart: 6 };
/** Of the names and of the numbers below them. */
const TYPE = 13.5;
const LINE = 1.35;
const LINES = 3;
/** Over the highest dot: no number stands there. */
export const ABOVE = 6;

/** Beside its chart a row has its name and at most two numbers. @param {{narrow: boolean}} axis */
const sizes = ({ narrow }) =>
  narrow ? NARROW : { ...WIDE, chart: Math.max(WIDE.chart, Math.ceil(LINES * LINE * atLeast(TYPE))) };

/** @param {{narrow: boolean}} axis */
export const rowHeight = (axis) => {
  const { name, chart, apart } = sizes(axis);
  return name + chart + apart;
};

/** @param {{narrow: boolean}} axis @param {number} index  from 0 @returns {Lane} */
export function rowAt(axis, index) {
  const { name, chart } = sizes(axis);
  const ground = index * rowHeight(axis);
  const top = ground + name;
  return { ground, top, height: chart, name: ground, end: top + chart };
}
