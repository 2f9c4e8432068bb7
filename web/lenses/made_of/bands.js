/** The bands of a memory: from the step that wrote it each runs on, as thick as what is left of it. */
import { nothing, svg } from 'lit-html';
import { keeping } from '../../pieces/keeping.js';
import { box } from '../../views/timeline/shape.js';
import { through } from './path.js';
import { bandsOf, REST } from './stacks.js';

/** @import { Layout } from '../../views/timeline/layout.js' */
/** @import { Chart } from '../layer.js' */
/** @import { Shares } from './shares.js' */
/** @import { Band } from './stacks.js' */

/** Neighbours differ, so that each is seen to be one. */
const TINTS = [0.62, 0.4, 0.52];
const PALE = 0.2;
const THIN = 0.3; // of a pixel: nothing of it would be seen

/** @type {ReturnType<typeof keeping<unknown>>} */
const kept = keeping();

/** Without its end, once it is too thin to be seen. @param {Band} band @param {Chart['y']} y */
function seen({ layers }, y) {
  const thick = layers.map(({ lower, upper }) => Math.abs(y(upper) - y(lower)) >= THIN);
  const first = thick.indexOf(true);
  return first < 0 ? [] : layers.slice(first, thick.lastIndexOf(true) + 2);
}

/** @param {Layout} L @param {Shares} shares @param {number} start @param {Chart} chart */
function drawn(L, shares, start, { y, state, hatch }) {
  return bandsOf(shares, start).map((band, index) => {
    const layers = seen(band, y);
    if (layers.length === 0) return nothing;
    const edge = (/** @type {'lower'|'upper'} */ side) =>
      layers.map((layer) => ({ step: layer.step, y: y(layer[side]) }));
    const d = `M${through(L, edge('upper'))}L${through(L, edge('lower'), true)}Z`;
    return band.negative
      ? svg`<path class="made-band negative" fill=${hatch(state.part)} d=${d}></path>`
      : svg`<path class="made-band timeline-fill" fill-opacity=${band.from === REST ? PALE : TINTS[index % TINTS.length]} d=${d}></path>`;
  });
}

/** What is not reached at the present stage, or was never computed, is under a veil. @param {Layout} L @param {Shares} shares @param {Chart} chart */
function veil(L, { count }, { place, reached }) {
  if (reached >= count) return nothing;
  const ends = [L.edge(reached + 1), L.edge(count)];
  const left = Math.min(...ends);
  return svg`<path class="made-veil" d=${box(left, place.top, Math.max(...ends) + L.column - left, place.height)}></path>`;
}

/** @param {Layout} L @param {Shares} shares @param {number} start  the memory before the first step @param {Chart} chart */
export function bands(L, shares, start, chart) {
  const { y, place } = chart;
  const key = [shares.count, y(0), y(1), place.top, L.start, L.column, L.width].join(' ');
  return [kept(shares.all, key, () => drawn(L, shares, start, chart)), veil(L, shares, chart)];
}
