/** How what goes through time is drawn here: level within a column, where the value is that of its step, and bent between two of them. */
import { DOTS_FROM } from '../../views/timeline/chart.js';
import { px } from '../../views/timeline/shape.js';

/** @import { Layout } from '../../views/timeline/layout.js' */
/** @typedef {{step: number, y: number}} At  step 0 is the start */

const LEVEL = 0.34; // of a column's width, to both sides of its middle

/** Where a step begins to be level, and where it ends. @param {Layout} L @param {number} step @returns {[number, number]} */
function ends(L, step) {
  if (step === 0) return [L.start, L.start];
  const half = L.column * LEVEL * (L.start > L.middle(1) ? -1 : 1);
  return [L.middle(step) - half, L.middle(step) + half];
}

/** From one point to the next, or back through them all. @param {Layout} L @param {readonly At[]} points @param {boolean} [back] */
export function through(L, points, back = false) {
  const bent = L.column >= DOTS_FROM;
  let drawn = '';
  let last = { x: 0, y: 0 };
  for (const { step, y } of back ? points.toReversed() : points) {
    const [one, other] = ends(L, step);
    const [enter, leave] = back ? [other, one] : [one, other];
    const middle = px((last.x + enter) / 2);
    if (!drawn) drawn = `${px(enter)} ${px(y)}`;
    else drawn += bent ? `C${middle} ${px(last.y)} ${middle} ${px(y)} ${px(enter)} ${px(y)}` : `L${px(enter)} ${px(y)}`;
    if (leave !== enter) drawn += `H${px(leave)}`;
    last = { x: leave, y };
  }
  return drawn;
}
