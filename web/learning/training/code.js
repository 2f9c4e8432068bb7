/** The Python that makes the same training again, up to the update that is looked at, and prints what it has come to. */
import { html } from 'lit-html';
import { textOf } from '../../words/text.js';
import { copying } from '../copying.js';

/** @import { Course, Moment } from './course.js' */

/** So many where none has been made yet. */
const MANY = 200;

/** What lstm_core.train does where nothing is said. */
const USUAL = { batch: 32, forget_bias: 1 };

/** The names of its arguments, and their values as Python writes them. @param {Course} course @param {number} updates */
function argumentsOf({ level, terms }, updates) {
  const { kind, units } = level.cell;
  const { seed, rate, batch, forget_bias, steps, read_out } = terms;
  const cell = read_out ? { kind: JSON.stringify(kind), units } : { read_out: 'False' };
  const others = Object.entries(USUAL).flatMap(([name, usual]) => {
    const value = { batch, forget_bias }[name];
    return value === usual ? [] : [[name, value]];
  });
  return {
    ...cell,
    ...(steps && { steps: `(${steps}, ${steps})` }),
    seed,
    updates,
    rate,
    ...Object.fromEntries(others),
  };
}

/** As the card counts them: the tests of the challenge; where it has none for such a cell, sequences that it has not learned from. @param {Course} course */
const counted = ({ terms: { read_out, steps } }) =>
  read_out || steps
    ? 'print(f"{now.passed():.1%} of 200 sequences pass")'
    : `marks = lc.mark(now.cell, task)
passed = [one.passed for one in marks.tests]
print(sum(passed) + marks.hidden_passed, "of", len(passed) + marks.hidden)`;

/** @param {Course} course @param {Moment|undefined} moment */
export function codeOf(course, moment) {
  const given = Object.entries(argumentsOf(course, moment?.update || MANY)).map(([name, value]) => `${name}=${value}`);
  return `import lstm_core as lc

name = "${course.level.name}"
task = next(one for one in lc.tasks() if one.name == name)
for now in lc.train(
    task, ${given.join(', ')}
):
    pass
print(f"update {now.update}: loss {now.loss:.2g}")
${counted(course)}
`;
}

/** @param {Course} course @param {Moment|undefined} moment */
export function code(course, moment) {
  const text = codeOf(course, moment);
  const said = { done: textOf('training.copied'), refused: textOf('training.not_copied') };
  return html`<details class="training-code"><summary>${textOf('training.code')}</summary>
    <pre dir="ltr">${text}</pre>
    <button type="button" @click=${copying(() => text, said)}>${textOf('training.copy')}</button> <span role="status"></span>
  </details>`;
}
