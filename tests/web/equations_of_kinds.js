// The equations of a step as the page prints them, for a kind of cell that it need not show.
// node equations_of_kinds.js: on stdin {declared, request, trace}; prints for each step and stage what is said, what is worked out, and the result.
import { text } from 'node:stream/consumers';
import { kindFrom } from '../../web/kinds/kind.js';
import { rule } from '../../web/views/equations/rule.js';
import { workedLine } from '../../web/views/equations/worked.js';

const { declared, request, trace } = JSON.parse(await text(process.stdin));
const kind = kindFrom(declared);

const lines = Array.from({ length: trace.T * kind.lastStage }, (_, index) => {
  const [step, stage] = [Math.floor(index / kind.lastStage) + 1, (index % kind.lastStage) + 1];
  const { chunks, result } = workedLine({ kind, request, trace, cursor: { step, unit: 0 } }, stage);
  const worked = chunks.flat().map(({ text }) => text);
  return { words: rule(kind, stage, 'forward').words, worked: worked.join(''), result: result.text };
});
process.stdout.write(JSON.stringify({ lines, walk: kind.walk }));
