/** What the memory of the unit that is looked at is made of, as far as it is not covered. Steps are counted in the order of the run. */
import { inOrder } from '../../state/place.js';
import { now, series } from '../../views/timeline/lanes.js';
import { looked } from '../looked.js';

/** @import { StateRow } from '../../kinds/kind.js' */
/** @import { Frame, Values } from '../../state/types.js' */

/** By which it is known: as a lane, and to Python as what is asked. */
export const NAME = 'made_of';
export const LENS = 'memory';

/** In the order of the core (lstm_core/explaining/origins.py). */
export const ORIGINS = /** @type {const} */ ([
  'nothing',
  'gone',
  'cancelled',
  'turned',
  'start',
  'now',
  'before',
  'several',
]);

/**
 * @typedef {object} Shares
 * @property {number} count  of the steps that are not covered
 * @property {number} now    the present step; behind `count` while it is covered
 * @property {Values} all    T + 1 for each step, that of the start first
 * @property {(step: number, from: number) => number} at  what is left at a step of what another wrote, or the start (0)
 * @property {(step: number) => number} decimals  with which those of a step are printed
 * @property {boolean} addUp  and with them those of the present step add up to the memory as printed
 * @property {typeof ORIGINS[number]} how  what is said of the present step
 * @property {number} most   the step that wrote most of it, of the sequence; 0 for the start
 * @property {number} kept   how much of that was kept
 */

/** The state that is remembered, or none. @param {Pick<Frame, 'kind'>} frame */
export const memoryOf = ({ kind }) => /** @type {StateRow|undefined} */ (kind.stateNamed(kind.memory?.state ?? ''));

/** Nothing is known where Python has not answered, and what it answered to older numbers tells nothing until it is there. @param {Frame} frame @returns {Shares|undefined} */
export function sharesOf(frame) {
  const { trace, engine } = frame;
  const state = memoryOf(frame);
  const { lens, waits } = looked(frame, NAME, LENS);
  if (!state || !lens || (waits && engine.kind !== 'ready')) return undefined;
  const all = lens.shares ?? [];
  const present = now(frame);
  const most = lens.most?.[present - 1] ?? 0;
  return {
    count: series(state.part, frame, state.stage).length,
    now: present,
    all,
    at: (step, from) => all[(step - 1) * (trace.T + 1) + from] ?? 0,
    decimals: (step) => lens.decimals?.[step - 1] ?? 2,
    addUp: lens.holds?.[present - 1] === 1,
    how: ORIGINS[lens.told?.[present - 1] ?? 0] ?? 'nothing',
    most: most === 0 ? 0 : inOrder(frame, most),
    kept: lens.kept?.[present - 1] ?? Number.NaN,
  };
}

/** The last step whose memory has been computed. @param {Frame} frame @param {StateRow} state */
export const reachedOf = (frame, { stage }) => now(frame) - (frame.cursor.stage >= stage ? 0 : 1);
