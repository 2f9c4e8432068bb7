/** What becomes of holds where something else is asked: Python is never asked for one that it would refuse. */
import { namesakes } from '../../kinds/carried.js';
import { changedOneWay, oneWay } from '../../kinds/direction.js';
import { kindOf } from '../../kinds/register.js';
import { sameHolds } from '../../state/same.js';
import { stepsOf } from '../../units/shape.js';

/** @import { Kind } from '../../kinds/kind.js' */
/** @import { Direction, Hold, Request } from '../../state/types.js' */
/** @typedef {(hold: Hold) => Hold|undefined} Change  nothing where it is let go */

/** @param {Request} request @returns {readonly Direction[]} */
const directionsOf = ({ backward }) => (backward ? ['forward', 'backward'] : ['forward']);

/** @param {Hold} hold @param {Kind} kind */
function partIn({ part }, kind) {
  const found = [part, ...namesakes(part)].find((name) => kind.partNamed(name));
  return found && kind.partNamed(found);
}

/** A hold by hand goes over to the part that does the same, as weights do, and ends where the sequence ends. @param {Request} request @returns {Change} */
function within(request) {
  const kind = kindOf(request);
  const steps = stepsOf(request);
  return (hold) => {
    const gated = partIn(hold, kind);
    const { value, first, last, unit } = hold;
    const possible = gated && value >= (gated.signed ? -1 : 0) && first < steps && (unit ?? 0) < request.H;
    if (!possible) return undefined;
    if (gated.part === hold.part && (last ?? 0) < steps) return hold;
    return { ...hold, part: gated.part, ...(last !== undefined && { last: Math.min(last, steps - 1) }) };
  };
}

/** @param {Request} request @param {(direction: Direction) => Change} change @param {Request} [had]  that has the holds */
function changed(request, change, had = request) {
  let found = request;
  for (const direction of directionsOf(request)) {
    const { holds = [] } = oneWay(had, direction);
    const kept = holds.flatMap((hold) => change(direction)(hold) ?? []);
    if (!sameHolds(kept, oneWay(request, direction).holds))
      found = changedOneWay(found, direction, { holds: kept.length > 0 ? kept : undefined });
  }
  return found;
}

/** @param {Request} request @param {Request} [had]  that has the holds, which may speak of what is not there any more */
export const fitted = (request, had) => changed(request, () => within(request), had);

/**
 * The holds of a sequence with a step more or less stay at the steps that they held.
 * @param {Request} request  with the holds as they were
 * @param {number} at  the place of the step, from 0 @param {1|-1} by
 */
export function shifted(request, at, by) {
  const steps = stepsOf(request);
  return changed(request, (direction) => (hold) => {
    // What reads from the end counts from there.
    const place = direction === 'backward' ? (by > 0 ? steps : steps - 1) - at : at;
    const moved = (/** @type {number} */ step) => (step > place || (by > 0 && step === place) ? step + by : step);
    const first = moved(hold.first);
    if (hold.last === undefined) return first < steps + by ? { ...hold, first } : undefined;
    const last = by < 0 && hold.last === place ? hold.last - 1 : moved(hold.last);
    return first <= last ? { ...hold, first, last } : undefined;
  });
}
