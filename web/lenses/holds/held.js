/** Which hold counts where: of two that speak of the same value the later one. */
import { inOrder } from '../../state/place.js';

/** @import { Part } from '../../kinds/kind.js' */
/** @import { Frame, Hold, Request } from '../../state/types.js' */
/** @typedef {Pick<Frame, 'request'|'trace'|'cursor'>} Held  a run, by what is held in it, and where one looks at it */

/** @param {Hold} hold @param {number} unit */
export const speaksOf = (hold, unit) => hold.unit === undefined || hold.unit === unit;

/**
 * @param {Pick<Request, 'holds'>} request @param {Part} part
 * @param {number} step  from 0 in the order in which the run happens @param {number} unit
 */
export const holdAt = ({ holds = [] }, part, step, unit) =>
  holds.findLast(
    (hold) =>
      hold.part === part &&
      hold.first <= step &&
      step <= (hold.last ?? Number.POSITIVE_INFINITY) &&
      speaksOf(hold, unit),
  );

/** At the present step, in the unit that is looked at. @param {Held} frame @param {Part} part */
export const holdNow = ({ request, trace, cursor }, part) =>
  holdAt(request, part, inOrder({ trace }, cursor.step) - 1, cursor.unit);

/** What a part would be by its own total, at the present step. @param {Pick<Frame, 'trace'|'cursor'>} frame @param {Part} part */
export const unheldNow = ({ trace, cursor }, part) =>
  trace.values[`${part}.unheld`]?.[(cursor.step - 1) * trace.H + cursor.unit];
