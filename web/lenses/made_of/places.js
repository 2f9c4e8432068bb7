/** Where it stands under the chart of the memory: the strip of what is left, and what is said of it. */
import { isNarrow } from '../../views/timeline/layout.js';
import { memoryOf } from './shares.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */

const OPENED = 104;
const GAP = 6;
const TITLE = 18;
const STRIP = 26;
/** A line of words, and how many there are where they stand in one column, in a narrow one, and in an embedded figure. */
const LINE = 18;
const lines = (/** @type {Frame} */ { layout, room: { axis } }) =>
  layout === 'embed' ? 0 : isNarrow(axis.width) ? 3 : axis.width < 860 ? 2 : 1;

/** What the start has left is named under the name of the strip. @param {Frame} frame */
export const startsWithSome = (frame) =>
  (frame.trace.values[memoryOf(frame)?.start ?? '']?.[frame.cursor.unit] ?? 0) !== 0;

/** @param {Frame} frame */
function sizes(frame) {
  const title = isNarrow(frame.room.axis.width) ? TITLE : 0;
  const words = lines(frame) * LINE + (lines(frame) > 0 ? GAP : 0);
  return { title, words: words || (startsWithSome(frame) && !title ? LINE : 0) };
}

/** @param {Frame} frame */
export function roomOf(frame) {
  const { title, words } = sizes(frame);
  return { opened: OPENED, beneath: GAP + title + STRIP + words };
}

/** @param {Layout} L @param {Frame} frame */
export function placesIn(L, frame) {
  const chart = /** @type {Lane} */ (L.lanes.get(memoryOf(frame)?.part ?? ''));
  const { title, words } = sizes(frame);
  const top = chart.end - words - STRIP;
  const name = title > 0 ? top - 5 : top + STRIP / 2 + 5;
  /** @type {Lane} */
  const strip = { ground: top - title, top, height: STRIP, name, end: top + STRIP };
  return { chart, strip, words: top + STRIP + GAP };
}
