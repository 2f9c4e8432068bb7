/** The picture in words, for those who do not see it: what each stage that is reached has brought forth. */
import { keyFor } from '../../kinds/borrowed.js';
import { beforeOf } from '../../kinds/tree.js';
import { percent, signed } from '../../pieces/print.js';
import { textOf } from '../../words/text.js';

/** @import { Scene } from './scene.js' */

/** @param {Pick<Scene, 'kind'|'moment'|'time'>} scene @param {number} stage */
export function inWords({ kind, moment: m, time: { direction } }, stage) {
  const { name, stages, lastStage, memory } = kind;
  const drawn = (/** @type {string} */ what, holes = {}) =>
    textOf(
      keyFor(name, (owner) => `${owner}.drawn.${what}`),
      { ...holes, direction },
    );
  const cell = drawn('cell');
  const { step } = m;
  const carried = kind.states[0]?.part ?? '';
  if (Number.isNaN(m.of(carried))) return textOf('cell.unknown', { cell, step, direction });
  const brought = stages.slice(0, stage).map(({ part }) => {
    const value = kind.stateNamed(part) ? m.of(part) : m.part(part).value;
    const holes = { value: signed(value), share: percent(value) };
    if (part !== memory?.state) return drawn(part, holes);
    const [kept = '', written = ''] = ['kept', 'written'].map((term) => signed(m.of(term), m.decimals(part)));
    return drawn(part, { ...holes, kept, written });
  });
  return [
    textOf('cell.told', { cell, step, direction, stage, stages: lastStage, name: stages[stage - 1]?.name ?? '' }),
    drawn(beforeOf(carried), { value: signed(m.of(beforeOf(carried))) }),
    ...brought,
  ].join(' ');
}
