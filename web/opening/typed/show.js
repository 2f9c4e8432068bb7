/** What was typed, on the page: weights, start values, inputs and their number at once, as one edit. */
import { batch } from '@preact/signals-core';
import { wordsFor } from '../../state/edits.js';
import { commit } from '../../state/history.js';
import { cursor, moveCursor, names, want, words } from '../../state/state.js';
import { unitsThere } from '../../units/loading.js';
import { isMany, stepsOf } from '../../units/shape.js';

/** @import { Request } from '../../state/types.js' */

/** Whether it could: what is drawn of several units comes with a script of its own. @param {Request} request */
export async function show(request) {
  if (isMany(request) && !(await unitsThere())) return false;
  const steps = stepsOf(request);
  const { step, unit } = cursor.peek();
  commit();
  batch(() => {
    moveCursor({ step: Math.min(step, steps), unit: Math.min(unit, request.H - 1), walked: 0 });
    const said = Array.from({ length: steps }, (_, index) => words.peek()[index] ?? '');
    want(request, wordsFor(said, steps), request.D > 1 ? names.peek().slice(0, request.D) : []);
  });
  commit();
  return true;
}
