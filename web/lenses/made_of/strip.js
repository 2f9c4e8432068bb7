/** What is left of every step in the present memory, under the step that wrote it. */
import { nothing, svg } from 'lit-html';
import { labelNow, labels } from '../../views/timeline/label.js';
import { strip } from '../../views/timeline/strip.js';
import { placesIn } from './places.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Layout } from '../../views/timeline/layout.js' */
/** @import { Shares } from './shares.js' */

/** Later steps are empty. @param {Layout} L @param {Frame} frame @param {Shares} shares @param {number} reached */
function labelled(L, frame, { now, at, decimals }, reached) {
  const { strip: place } = placesIn(L, frame);
  return {
    values: Array.from({ length: now }, (_, index) => at(now, index + 1)),
    count: now,
    now,
    reached: reached < now ? 0 : now,
    signed: true,
    flagged: true,
    decimals: decimals(now),
    baseline: () => place.top + place.height / 2 + 2,
  };
}

/** @param {Layout} L @param {Frame} frame @param {Shares} shares @param {number} reached  the last step whose memory has been computed @param {string} hatch */
export function left(L, frame, shares, reached, hatch) {
  if (shares.now > shares.count) return nothing;
  const lane = labelled(L, frame, shares, reached);
  const most = Math.max(1, ...lane.values.map(Math.abs));
  const { strip: place } = placesIn(L, frame);
  const sized = lane.values.map((value) => value / most);
  return svg`<g class="made-left">
    <g class=${lane.reached === 0 ? 'todo' : ''}>${strip(L, place, sized, 1, lane.count, true, hatch)}</g>
    ${labels(L, lane)}</g>`;
}

/** In front of the playhead. @param {Layout} L @param {Frame} frame @param {Shares} shares @param {number} reached */
export const leftNow = (L, frame, shares, reached) =>
  shares.now > shares.count ? nothing : labelNow(L, labelled(L, frame, shares, reached));
