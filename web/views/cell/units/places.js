/** Where the words and numbers stand where there are stacks at the edges: as in the figure of one unit, but beside those. */

import { moved } from '../labels.js';
import { standing } from './edges.js';

/** @import { Kind, StateRow } from '../../../kinds/kind.js' */
/** @import { Shape as Size } from '../../../units/shape.js' */
/** @import { Place, Places } from '../labels.js' */
/** @import { Scene } from '../scene.js' */
/** @import { ManyLayout } from './layout.js' */
/** @typedef {{carried: StateRow|undefined, low: StateRow|undefined, stacks: boolean, places: Places}} Given  what runs along the top and what along the bottom */

/** The verb of a gate beside a stack in one line. */
const ONE_LINE = 96;
/** From the foot of a stack to the words below it. */
const BELOW = 19;

/** @param {Scene} scene @param {Places} places @param {Size} size @returns {Places} */
export function placesFor({ kind, ...scene }, places, size) {
  const layout = /** @type {ManyLayout} */ (scene.layout);
  const at = standing(kind, layout, size);
  const [carried] = kind.memory ? kind.states : [];
  const low = kind.states.find((state) => state !== carried);
  const changes = (layout.shape === 'wide' ? wide : slim)(layout, at, { carried, low, stacks: size.H > 1, places });
  return moved(places, Object.fromEntries(Object.entries(changes).filter(([name]) => name in places)));
}

/**
 * @param {ManyLayout} layout @param {ReturnType<typeof standing>} at @param {Given} given
 * @returns {Record<string, Partial<Place>>}
 */
function wide(layout, { of, count }, { carried, low, stacks }) {
  if (!stacks) return {};
  const { room, pipe, end, width, showY, tanhY } = layout;
  const below = carried ? of(carried) : undefined;
  const foot = below ? below.y + count * below.slot : 0;
  const label = low ? of(low).y - 10 : 0;
  // A ribbon that comes from below the stack has that place.
  const time = 'fork' in layout ? 16 : below ? Math.max(foot + BELOW, room === 'lowest' ? showY + 24 : 0) : label - 24;
  // Above the verb stand the stack and the words below it.
  const lowest = below && !('fork' in layout) ? time : foot;
  const beside = lowest < showY - 16 ? width - 6 : end + 2;
  const left = beside - pipe - 22;
  return {
    from: { y: time },
    to: { y: time },
    hiddenBefore: { y: label },
    hidden: { y: label },
    shows: { room: left, two: left < ONE_LINE },
    squashed: { room: (foot < tanhY - 12 ? width : end + 6) - pipe - 44 },
  };
}

/**
 * @param {ManyLayout} layout @param {ReturnType<typeof standing>} at @param {Given} given
 * @returns {Record<string, Partial<Place>>}
 */
function slim(layout, { of }, { carried, low, stacks, places: { kept } }) {
  const { edges, start, room, top } = layout;
  const y = edges.shown;
  const row = top - (room === 'roomy' ? 16 : room === 'low' ? 14 : 10);
  /** @type {Record<string, Partial<Place>>} */
  const changes = low ? { hiddenBefore: { y }, hidden: { y } } : { recalls: { y } };
  if (!stacks) return changes;
  const beside = start > 0 && kept ? { x: kept.x + 10 } : {};
  const above = { before: { x: start + (start > 0 ? 2 : 6), y: row }, now: { y: row }, kept: { y: row, ...beside } };
  return { ...changes, ...(carried && above), ...(low && { hiddenBefore: { x: of(low).left, y } }) };
}
