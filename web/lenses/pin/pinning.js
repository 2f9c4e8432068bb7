/** What becomes of the state when a run is pinned, changes places with the pinned one, or is pinned no longer. */
import { batch } from '@preact/signals-core';
import { kindOf } from '../../kinds/register.js';
import { answerTo, know } from '../../state/beside.js';
import { chosen } from '../../state/chosen.js';
import { bring, choose, commit } from '../../state/history.js';
import { lanes } from '../../state/lanes.js';
import { answered, cursor, names, origin, wanted, words } from '../../state/state.js';
import { stepsOf } from '../../units/shape.js';

/** @import { Pinned } from '../../state/types.js' */

/** The run as it is, with its answer where that is here: it is not asked again. @returns {Pinned} */
function present() {
  commit();
  if (answered.peek().request === wanted.peek()) know(answered.peek());
  return { request: wanted.peek(), words: words.peek(), names: names.peek(), origin: origin.peek() };
}

export const pin = () => choose({ pinned: present() });

export const unpin = () => choose({ pinned: undefined });

/** One edit, which is undone as one. */
export function swap() {
  const { pinned } = chosen.peek();
  if (!pinned) return;
  const before = present();
  const { request } = pinned;
  const { direction, unit, step, stage } = cursor.peek();
  const { lastStage } = kindOf(request);
  const known = answerTo(request);
  batch(() => {
    bring({
      ...pinned,
      direction,
      lanes: lanes.peek(),
      chosen: { ...chosen.peek(), pinned: before },
      unit: Math.min(unit, request.H - 1),
      step: Math.min(step, stepsOf(request)),
      stage: request.kind === before.request.kind ? stage : lastStage,
    });
    if (known && answered.peek().request !== wanted.peek()) answered.value = { ...known, request: wanted.peek() };
  });
}
