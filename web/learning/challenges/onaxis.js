/** A test on the time axis: its sequence, and what its states start from. */
import { batch } from '@preact/signals-core';
import { kindOf } from '../../kinds/register.js';
import { commit } from '../../state/history.js';
import { moveCursor, want, wanted } from '../../state/state.js';
import { reshaped } from '../../units/shape.js';
import { startsOf } from './fields.js';
import { cellWith } from './sliders.js';

/** @import { Frame } from '../../state/types.js' */
/** @import { Level, Test } from './level.js' */

/** @param {readonly number[]} one @param {readonly number[]} [other] */
const same = (one, other) => one.length === other?.length && one.every((value, index) => value === other[index]);

/** Whether it is there. @param {Pick<Frame, 'whole'|'kind'>} frame @param {Test} test */
export const isOnAxis = ({ whole, kind }, test) =>
  same(test.inputs, whole.inputs) &&
  Object.entries(startsOf(kind, test)).every(([part, values]) => same(values, whole.starts[part]));

/** Puts it there, at a step, as one edit. A start that no test and no slider has is as the challenge gives it. @param {Level} level @param {Test} test @param {number} step */
export function putOnAxis(level, test, step) {
  const run = reshaped(wanted.peek(), { D: 1, H: wanted.peek().H });
  const kind = kindOf(run);
  const given = cellWith(kind, run.H, level.cell.given).starts;
  const fixed = kind.states.filter(({ start }) => !level.unlocked?.some((name) => name.startsWith(start)));
  const starts = {
    ...run.starts,
    ...(level.unlocked && Object.fromEntries(fixed.map(({ part }) => [part, given[part] ?? []]))),
    ...startsOf(kind, test),
  };
  commit();
  batch(() => {
    want({ ...run, starts, inputs: [...test.inputs] }, test.words ?? []);
    moveCursor({ step, stage: kind.lastStage, playing: false });
  });
  commit();
}
