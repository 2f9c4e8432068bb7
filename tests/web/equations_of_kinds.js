// The equations of a step as the page prints them, for a kind of cell that it need not show.
// node equations_of_kinds.js: on stdin {declared, request, trace}; prints for each step, unit and stage what is said, what is worked out, the
// result, and the products of several terms with what stands in their folded lines.
import { text } from 'node:stream/consumers';
import { kindFrom } from '../../web/kinds/kind.js';
import { productLines } from '../../web/units/equations/products.js';
import { rule } from '../../web/views/equations/rule.js';
import { workedLine } from '../../web/views/equations/worked.js';

const { declared, request, trace } = JSON.parse(await text(process.stdin));
const kind = kindFrom(declared);

const joined = (chunks) =>
  chunks
    .flat()
    .map(({ text }) => text)
    .join('');

function* places() {
  for (let step = 1; step <= trace.T; step += 1)
    for (let unit = 0; unit < trace.H; unit += 1)
      for (let stage = 1; stage <= kind.lastStage; stage += 1) yield { step, unit, stage };
}

const lines = [...places()].map(({ step, unit, stage }) => {
  const run = { kind, request, trace, cursor: { step, unit, unfolded: 'WU' } };
  const { chunks, result } = workedLine(run, stage);
  const folded = productLines({ ...run, cursor: { step, unit } }, stage);
  const products = productLines(run, stage).map(({ matrix, chunks, result, holds }, index) => ({
    matrix,
    holds,
    line: joined(chunks),
    total: result.text,
    folded: folded[index].chunks.map((chunk) => joined([chunk])),
    largest: folded[index].shown,
  }));
  const words = rule(kind, stage, 'forward').words;
  return { step, unit, stage, words, worked: joined(chunks), result: result.text, products };
});
process.stdout.write(JSON.stringify({ lines, walk: kind.walk }));
