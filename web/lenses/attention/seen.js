/** What Python is asked of attention, and what is seen of its answer. */

import { chosen } from '../../state/chosen.js';
import { stepsWith } from '../../state/place.js';
import { cursor, origin, wanted } from '../../state/state.js';
import { stepsOf } from '../../units/shape.js';
import { now } from '../../views/timeline/lanes.js';
import { textOf } from '../../words/text.js';
import { through } from '../asking.js';
import { looked } from '../looked.js';
import { handAt } from './by_hand.js';
import { NAME, settingsOf } from './settings.js';

/** @import { Frame, Request, Values } from '../../state/types.js' */
/**
 * @typedef {object} Seen  numbers of the steps up to the one that looks, in the order in which they happen
 * @property {number} at       the step that looks, as the run counts
 * @property {Values} shares
 * @property {Values} scores
 * @property {Values} shifted  the scores without the largest of them
 * @property {Values} raised   e to the power of that
 * @property {number} sum      of those
 * @property {Values} taken    share times state, of the unit looked at
 * @property {Values} context  of every unit
 * @property {Values} reaching
 * @property {Values|undefined} recurrent  not for so many units at so many steps
 */

/** @returns {[string, Request][]} */
export function asks() {
  const run = wanted.value;
  const { step, unit, direction } = cursor.value;
  const steps = stepsOf(run);
  const at = Math.min(step, steps);
  const hand = handAt({ cursor: { step: at, direction }, origin: origin.value });
  const known = run.backward && direction === 'backward' ? steps + 1 - at : at;
  const { scoring, query, weight } = settingsOf(chosen.value, run.H);
  const attention = {
    scoring,
    ...(query && { query }),
    ...(weight && { weight }),
    ...(hand && hand.step <= steps && known > 1 && { share: [hand.step, hand.share] }),
  };
  return [[NAME, through(run, NAME, { at, unit: Math.min(unit, run.H - 1), attention })]];
}

/** The states that it looks at are no longer covered. @param {Frame} frame */
function isShown(frame) {
  const { first, last } = stepsWith(frame, frame.shown, frame.kind.stageOf('hidden_state'));
  return last + 1 - first >= now(frame);
}

/**
 * Until Python is there, what is heard of an older request tells nothing.
 * @param {Frame} frame
 * @returns {{seen?: Seen, waits: boolean, what: string}}
 */
export function seenIn(frame) {
  const { lens, waits, what } = looked(frame, NAME);
  if (!frame.awaited && !isShown(frame))
    return { waits, what: textOf('attention.covered', { step: frame.cursor.step }) };
  const told = frame.awaited || (waits && frame.engine.kind !== 'ready') ? undefined : lens;
  if (!told) return { waits, what };
  const {
    shares = [],
    scores = [],
    shifted = [],
    raised = [],
    sum = [],
    taken = [],
    context = [],
    reaching = [],
  } = told;
  return {
    seen: {
      at: shares.length,
      shares,
      scores,
      shifted,
      raised,
      sum: sum[0] ?? Number.NaN,
      taken,
      context,
      reaching,
      recurrent: told.recurrent,
    },
    waits,
    what,
  };
}
