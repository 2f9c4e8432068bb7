/** What stands in the lane, from above: the lines to the steps, the shares, and what is shown on request. */
import { isNarrow } from '../../views/timeline/layout.js';
import { NAME } from './settings.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */
/** @typedef {'flow'|'shares'|'scores'|'shifted'|'raised'|'taken'|'reaching'|'recurrent'|'told'} Row */

export const WORKING = /** @type {const} */ (['scores', 'shifted', 'raised', 'taken']);
export const BACK = /** @type {const} */ (['reaching', 'recurrent']);

const FLOW = 34;
const GAP = 4;
const STRIP = 26;
const LINE = 22;
/** A name above its row, where there is no room beside it. */
const TITLE = 18;
/** What stands beside the lines, where there is room. */
const HEAD = 32;
const SENTENCE = { wide: 40, narrow: 64 };

/** @param {boolean} narrow @param {Frame['chosen']} chosen */
function planOf(narrow, { attention: shown = [] }) {
  /** @type {Map<Row, {top: number, height: number}>} */
  const rows = new Map();
  let top = narrow ? HEAD : 0;
  /** @param {Row} name @param {number} height @param {boolean} [named] */
  const add = (name, height, named = narrow) => {
    if (named) top += TITLE;
    rows.set(name, { top, height });
    top += height + GAP;
  };
  add('flow', FLOW - GAP, false);
  add('shares', STRIP, false);
  if (shown.includes('working')) for (const name of WORKING) add(name, LINE - GAP);
  if (shown.includes('back')) {
    for (const name of BACK) add(name, STRIP);
    add('told', narrow ? SENTENCE.narrow : SENTENCE.wide, false);
  }
  return { rows, height: top - GAP };
}

/** @param {Frame} frame */
export const heightOf = ({ room, chosen }) => planOf(isNarrow(room.axis.width), chosen).height;

/** Where each of them stands. @param {Layout} L @param {Frame} frame @returns {Map<Row, Lane>} */
export function placesIn(L, { chosen }) {
  const lane = /** @type {Lane} */ (L.lanes.get(NAME));
  const { rows } = planOf(L.narrow, chosen);
  return new Map(
    [...rows].map(([row, { top, height }]) => {
      const from = lane.top + top;
      return [
        row,
        { ground: from, top: from, height, name: L.narrow ? from - 5 : from + height / 2 + 5, end: from + height },
      ];
    }),
  );
}
