/**
 * More inputs than have bars: a row of tints for each, hatched where a number is below zero. Where several inputs or steps share a few
 * pixels, the largest of their numbers is seen, so that none is lost that stands alone.
 */
import { svg } from 'lit-html';
import { keeping } from '../../../pieces/keeping.js';
import { stepsOf } from '../../../units/shape.js';
import { reachOf } from '../reach.js';
import { box, gapOf, px } from '../shape.js';
import { chosen, rowOf } from './place.js';

/** @import { Frame, Request } from '../../../state/types.js' */
/** @import { Layout } from '../layout.js' */

const LEVELS = 12;
const DARKEST = 0.85;
/** No row is lower than this, and no column narrower. */
const LOWEST = 2;
const NARROWEST = 1.5;
const MARK = 4; // beside the first column

/**
 * The number that is seen of some inputs at some steps.
 * @param {Request} request @param {[number, number]} inputs  the first, and the one behind the last @param {[number, number]} steps
 */
function seen({ inputs, D }, [first, last], [from, to]) {
  let found = 0;
  for (let step = from; step < to; step += 1)
    for (let input = first; input < last; input += 1) {
      const value = inputs[step * D + input] ?? 0;
      if (Math.abs(value) > Math.abs(found)) found = value;
    }
  return found;
}

/** Parts of a whole, each with at least `share` of it. @param {number} count @param {number} parts @returns {[number, number][]} */
const parted = (count, parts) =>
  Array.from({ length: parts }, (_, index) => [
    Math.floor((index * count) / parts),
    Math.floor(((index + 1) * count) / parts),
  ]);

/** The outlines of each tint, for numbers above zero and below. @param {Layout} L @param {Request} request */
function outlines(L, request) {
  const { D } = request;
  const { top } = rowOf(L, request, 0);
  const all = rowOf(L, request, D - 1);
  const whole = all.top + all.height - top;
  const count = Math.min(L.T, stepsOf(request));
  const rows = parted(D, Math.min(D, Math.floor(whole / LOWEST)));
  const columns = parted(count, Math.min(count, Math.floor((count * L.column) / NARROWEST)));
  const reach = reachOf(request.inputs);
  const gap = gapOf(L);
  const apart = whole / rows.length >= 6 ? 1 : 0;
  /** @type {[string[], string[]]} */
  const paths = [new Array(LEVELS + 1).fill(''), new Array(LEVELS + 1).fill('')];
  rows.forEach((inputs, row) => {
    const y = top + (row * whole) / rows.length;
    for (const steps of columns) {
      const value = seen(request, inputs, steps);
      const level = Math.ceil((Math.min(Math.abs(value), reach) / reach) * LEVELS);
      if (level === 0) continue;
      const [left, right] = [L.edge(steps[0] + 1), L.edge(steps[1] + 1)];
      paths[value < 0 ? 1 : 0][level] += box(left + gap / 2, y, right - left - gap, whole / rows.length - apart);
    }
  });
  return paths;
}

/** @type {ReturnType<typeof keeping<[string[], string[]]>>} */
const kept = keeping();

/** The same, made anew only for other numbers or another place. @param {Layout} L @param {Request} request */
function keptOutlines(L, request) {
  const { top, height } = rowOf(L, request, 0);
  const key = [L.T, L.left, L.column, top, height, reachOf(request.inputs)].join();
  return kept(request.inputs, key, () => outlines(L, request));
}

/** @param {Layout} L @param {Frame} frame @param {string} hatch */
export function tints(L, frame, hatch) {
  const [positive, negative] = keptOutlines(L, frame.wanted);
  const { top, height } = rowOf(L, frame.wanted, 0);
  const opacity = (/** @type {number} */ level) => Math.round((level / LEVELS) * DARKEST * 100) / 100;
  return svg`
    <rect class="timeline-tintground" x=${L.left} y=${px(top)} width=${px(L.right - L.left)} height=${px(height * frame.wanted.D)}></rect>
    ${positive.map((d, level) => d && svg`<path class="timeline-fill" fill-opacity=${opacity(level)} d=${d}></path>`)}
    ${negative.map((d, level) => d && svg`<path fill=${hatch} opacity=${opacity(level)} d=${d}></path>`)}`;
}

/** Which of them is edited: a mark beside its row, and a frame in the column of the present step. @param {Layout} L @param {Frame} frame */
export function tintNow(L, frame) {
  const { top, height } = rowOf(L, frame.wanted, chosen(frame));
  const [left, right] = L.stem(frame.cursor.step);
  const tall = Math.max(height, 5);
  const y = top + (height - tall) / 2;
  return svg`<path class="timeline-inputmark" d="M${L.left - MARK} ${px(y)}v${px(tall)}"></path>
    <path class="timeline-inputnow" d=${box(left, y - 0.5, right - left, tall)}></path>`;
}
