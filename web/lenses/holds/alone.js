/** The run left alone: what it would be if no hand held anything. */
import { heardAs } from '../ghost/second.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Second } from '../ghost/second.js' */

/** Under which it is asked for (asks.js). */
export const KEY = 'alone';

/** Of the direction that is looked at; nothing where no part of it is held, or it is not known. @param {Frame} frame @returns {Second|undefined} */
export function leftAlone(frame) {
  const { kind, request, trace, chosen, awaited } = frame;
  if (!request.holds || chosen.pinned || awaited) return undefined;
  const second = heardAs(frame, KEY);
  const { T, D, H } = second?.trace ?? {};
  return second?.kind === kind && T === trace.T && D === trace.D && H === trace.H ? second : undefined;
}
