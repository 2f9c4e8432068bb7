/** What becomes of a new result: who embeds the figure is told, the best of one's own is kept, and a voice says it once. */
import { batch, effect, untracked } from '@preact/signals-core';
import { kindNamed } from '../../kinds/register.js';
import { brought } from '../../later/brought.js';
import { asked, heard } from '../../state/beside.js';
import { chosen } from '../../state/chosen.js';
import { engine, wanted } from '../../state/state.js';
import { textOf } from '../../words/text.js';
import { announce } from '../announce.js';
import { reached, solved } from '../progress.js';
import { goesOn } from '../training/running.js';
import { challengeOf } from './challenges.js';
import { faredIn, note } from './helped.js';
import { counts, marksIn } from './marks.js';
import { isOwn, judgedHere, posed } from './posed.js';

/** @import { Level } from './level.js' */
/** @import { Marks } from './marks.js' */

/** The last result, as far as it was told. */
let last = '';

/** @param {Level} level @param {Marks} marks @param {boolean} own  the cell that the challenge is for */
function come({ name }, marks, own) {
  const fared = faredIn(name);
  const { tries } = fared; // none at what it was opened with, which may be somebody else's link
  const { tests, hidden, hiddenPassed, passed, weights } = marks;
  batch(() => {
    note(name, { tries: tries + 1 });
    if (own && tries > 0 && !fared.solution && !fared.trained) {
      reached(name, counts(marks).right);
      if (passed) solved(name, weights);
    }
  });
  announce(textOf('challenge.passing', counts(marks)));
  brought.tell?.({
    type: 'result',
    task: `challenge:${name}`,
    passed,
    tests: tests.map((test) => test.passed),
    hidden: { many: hidden, passed: hiddenPassed },
    sliders: weights,
    own,
    tries,
    hints: fared.hints,
    solution: fared.solution || fared.trained, // neither is the reader's own
  });
}

/** From now on. */
export function watchResults() {
  effect(() => {
    const level = challengeOf(chosen.value.guest);
    if (goesOn()) return; // what it comes to is the result
    const run = wanted.value;
    const kind = kindNamed(run.kind);
    if (!level || !kind || (run.D === 1 && !judgedHere({ chosen: chosen.value, kind, whole: run }))) {
      last = '';
      return;
    }
    const own = isOwn(level, kind, run.H);
    const { marks, waits } = marksIn(
      { asked: asked.value, heard: heard.value, engine: engine.value },
      posed(level, kind, run.H),
    );
    if (!marks || waits) return;
    const result = JSON.stringify([
      level.name,
      run.kind,
      run.H,
      marks.tests.map(({ passed }) => passed),
      marks.hiddenPassed,
      marks.passed && marks.weights,
    ]);
    if (result === last) return;
    last = result;
    untracked(() => come(level, marks, own));
  });
}
