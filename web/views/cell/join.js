/**
 * The + on the highway: what is written is used up while the highway takes its new width, v(s) = kept + s·written.
 * Same sign: the wedge turns into highway; opposite: it eats it; overshoot: the highway reaches nothing and grows in the other sign.
 */
import { nothing, svg } from 'lit-html';
import { hatchOf, px } from './wire.js';

const PIECES = 18;
const VISIBLE = 0.6;

/** Whether the highway is there too thin to be seen widening or narrowing. @param {number} kept @param {number} after @param {number} scale */
export const unseen = (kept, after, scale) => Math.max(Math.abs(kept), Math.abs(after)) * scale < VISIBLE;

/** @param {[number, number][]} points */
const line = (points) => points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L');

/**
 * @param {{from: number, to: number, top: number, kept: number, written: number, scale: number, state: string, offered: string}} join
 *   `state`, `offered`: whose hues the highway and the wedge have
 */
export function join({ from, to, top, kept, written, scale, state, offered }) {
  const along = Array.from({ length: PIECES + 1 }, (_, piece) => {
    const s = piece / PIECES;
    const smooth = s * s * (3 - 2 * s);
    return { x: from + (to - from) * s, value: kept + written * smooth, rest: Math.abs(written) * (1 - smooth) };
  });
  const highway = (/** @type {1|-1} */ sign) => {
    const under = along.map(
      ({ x, value }) => /** @type {[number, number]} */ ([x, top + Math.max(0, sign * value) * scale]),
    );
    if (Math.max(...under.map(([, y]) => y - top)) < VISIBLE) return nothing;
    const shape = `M${px(from)} ${top}H${px(to)}L${line(under.toReversed())}z`;
    const wet = under.filter(([, y]) => y - top > VISIBLE);
    return sign > 0
      ? svg`<path class="cell-fill ${state}" d=${shape}></path>`
      : svg`<path fill=${hatchOf(state)} d=${shape}></path>
            <path class="cell-edge ${state}" d="M${line(wet.map(([x]) => [x, top + 0.7]))}M${line(wet.map(([x, y]) => [x, y - 0.7]))}"></path>`;
  };
  const upper = along.map(({ x, value }) => /** @type {[number, number]} */ ([x, top + Math.abs(value) * scale]));
  const lower = along.map(
    ({ x, value, rest }) => /** @type {[number, number]} */ ([x, top + (Math.abs(value) + rest) * scale]),
  );
  const thin = Math.abs(written) * scale < VISIBLE;
  const wedge = svg`
    <path class=${written < 0 ? '' : `cell-fill ${offered}`} fill=${written < 0 ? hatchOf(offered) : nothing}
      d="M${line([...upper, ...lower.toReversed()])}z"></path>
    <path class="cell-edge ${offered}" d="M${line(lower.slice(0, -2))}M${line(upper.slice(0, -2))}"></path>`;
  return svg`
    <g data-part=${state}>${highway(1)}${highway(-1)}</g>
    ${thin ? nothing : svg`<g data-part="written">${wedge}</g>`}`;
}
