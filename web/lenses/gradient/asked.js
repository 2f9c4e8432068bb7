/** What Python is asked for the lane: how strongly the state at a step depends on those before it, here and in the run beside it. */
import { signal } from '@preact/signals-core';
import { othersThere } from '../../kinds/loading.js';
import { kindNamed, kindOf } from '../../kinds/register.js';
import { brought } from '../../later/brought.js';
import { chosen } from '../../state/chosen.js';
import { shown } from '../../state/limits.js';
import { inOrder } from '../../state/place.js';
import { cursor, run, wanted } from '../../state/state.js';
import { stepsOf } from '../../units/shape.js';
import { through } from '../asking.js';
import { factor, times } from './factor.js';
import { BESIDE, countOf, KEY, PINNED, POWERS } from './lines.js';

/** @import { Request } from '../../state/types.js' */

/** Whether the other kinds are there to be chosen from: they are fetched when the lane opens. */
const others = signal(false);

async function fetched() {
  others.value = await othersThere();
}

/** The run beside it, if there is one. */
function beside() {
  const { beside, pinned } = chosen.value;
  if (beside === PINNED) return pinned?.request;
  if (!others.value) fetched();
  if (!beside || beside === wanted.value.kind) return undefined;
  return kindNamed(beside) && brought.going?.inKind(beside)?.request;
}

/** The step looked at, or the last whose memory is not covered. A run with other steps has it where it has so many. @returns {[string, Request][]} */
export function asks() {
  const drawn = run.value;
  const request = wanted.value;
  const count = countOf(drawn, inOrder(drawn, Math.min(cursor.value.step, drawn.trace.T)), shown());
  if (count === 0) return [];
  const at = Math.min(inOrder(drawn, count), stepsOf(request));
  const found = /** @type {[string, Request][]} */ ([[KEY, through(request, 'sensitivity', { at })]]);
  const second = beside();
  if (second && at <= stepsOf(second) && kindOf(second)) found.push([BESIDE, through(second, 'sensitivity', { at })]);
  void times.value; // what is left after so many is drawn anew
  if (factor.value !== undefined) found.push([POWERS, through(request, 'powers', { factor: factor.value })]);
  return found;
}
