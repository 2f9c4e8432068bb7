/** How far the reader may go, where the address locks the step or covers what comes next. */
import { lastPlace, placeOf } from './place.js';
import { cursor, furthest, run, settings } from './state.js';

/** The last place that is not covered. */
export function shown() {
  const end = lastPlace(run.value);
  return settings.value.hide.includes('answer') ? Math.min(furthest.value, end) : end;
}

export const stepLocked = () => settings.value.lock.includes('step');

/** The first and the last place that the reader can reach from here without asking for an answer. */
export function reach() {
  const last = shown();
  if (!stepLocked()) return { first: 1, last };
  const { step } = cursor.value;
  return {
    first: placeOf(run.value, { step, stage: 1 }),
    last: Math.min(last, placeOf(run.value, { step, stage: run.value.kind.lastStage })),
  };
}

/** Whether what comes next is covered, and may be asked for. */
export function asks() {
  const { step, stage } = cursor.value;
  const here = placeOf(run.value, { step, stage });
  const end = stepLocked() ? placeOf(run.value, { step, stage: run.value.kind.lastStage }) : lastPlace(run.value);
  return here >= shown() && here < end;
}
