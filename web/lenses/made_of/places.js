/** Where it stands under the chart of the memory: the strip of what is left, and what is said of it. */
import { atLeast } from '../../pieces/fit.js';
import { isNarrow } from '../../views/timeline/layout.js';
import { memoryOf, NAME } from './shares.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Lane, Layout } from '../../views/timeline/layout.js' */

const OPENED = 104;
const ALONE = 176; // as the only lane of an embedded figure
const GAP = 6;
const TITLE = 18;
const STRIP = 26;
const LINE = 18;
/** For type as large as it must be. */
const lineHeight = () => Math.max(LINE, atLeast(13) * 1.35);

/** Of words: in one column, in a narrow one, on a phone. An embedded figure says it above, and here, if there is room, what shares are not. @param {Frame} frame */
function linesOf({ layout, alone, room: { axis } }) {
  const narrow = isNarrow(axis.width);
  if (layout === 'embed') return alone === NAME && !narrow ? 1 : 0;
  return narrow ? 3 : axis.width < 860 ? 2 : 1;
}

/** What the start has left is named under the name of the strip. @param {Frame} frame */
export const startsWithSome = (frame) =>
  (frame.trace.values[memoryOf(frame)?.start ?? '']?.[frame.cursor.unit] ?? 0) !== 0;

/** @param {Frame} frame */
function sizes(frame) {
  const title = isNarrow(frame.room.axis.width) ? TITLE : 0;
  const lines = linesOf(frame);
  const words = lines * lineHeight() + (lines > 0 ? GAP : 0);
  return { title, words: words || (startsWithSome(frame) && !title ? LINE : 0) };
}

/** @param {Frame} frame */
export function roomOf(frame) {
  const { title, words } = sizes(frame);
  return { opened: frame.alone === NAME ? ALONE : OPENED, beneath: GAP + title + STRIP + words };
}

/** @param {Layout} L @param {Frame} frame */
export function placesIn(L, frame) {
  const chart = /** @type {Lane} */ (L.lanes.get(memoryOf(frame)?.part ?? ''));
  const { title, words } = sizes(frame);
  const top = chart.end - words - STRIP;
  const name = title > 0 ? top - 5 : top + STRIP / 2 + 5;
  /** @type {Lane} */
  const strip = { ground: top - title, top, height: STRIP, name, end: top + STRIP };
  return {
    chart,
    strip,
    words: linesOf(frame) > 0 ? { top: top + STRIP + GAP, height: words - GAP, line: lineHeight() } : undefined,
  };
}
