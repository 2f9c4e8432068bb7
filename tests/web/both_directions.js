// What is drawn and said where a cell reads its sequence backward, without a browser.
// node both_directions.js: on stdin a list of answers {request, trace, backward}; prints for each of them, by direction and step, at the last
// stage and at the first: the line above the sentence, what is spoken, the picture in words, its labels, the equations, and the meanings.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { element, elements, nodes, treeOf } from '../../web/runtime/tree.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { cell } from '../../web/views/cell.js';
import { equations } from '../../web/views/equations.js';
import { spokenMeaning } from '../../web/views/meaning/told.js';
import { sentence, spokenSentence } from '../../web/views/sentence.js';

const textIn = (part) =>
  nodes(part)
    .filter(({ type }) => type === 'text')
    .map(({ data }) => data)
    .join('')
    .replace(/\s+/g, ' ');
const classed = (tree, name) => elements(tree).filter(({ attribs }) => (attribs.class ?? '').split(' ').includes(name));

/** What can be pointed at among the equations. */
const askedIn = (template) =>
  elements(treeOf(collectResultSync(render(template))))
    .filter(({ attribs }) => 'data-part' in attribs)
    .map(({ attribs }) => [attribs['data-part'], attribs['data-symbol'] ?? '']);

function said(frame) {
  const picture = treeOf(drawn(cell(frame, {})));
  const lines = treeOf(drawn(equations(frame, {})));
  return {
    step: frame.cursor.step,
    stage: frame.cursor.stage,
    where: textIn(classed(treeOf(drawn(sentence(frame, {}, ''))), 'sentence-where')[0]),
    spoken: spokenSentence(frame),
    picture: element(picture, 'svg').attribs['aria-label'],
    labels: ['cell-note', 'cell-label'].flatMap((name) => classed(picture, name).map(textIn)),
    rules: elements(lines, 'math').map(textIn),
    words: elements(lines, 'math').flatMap(({ attribs }) => attribs['aria-label'] ?? []),
    asked: askedIn(equations(frame, {})).map(([part, symbol]) => spokenMeaning(frame, part, symbol)),
    meanings: frame.kind.walk.map(({ part, symbol = '' }) => spokenMeaning(frame, part, symbol)),
  };
}

const found = JSON.parse(await text(process.stdin)).map(({ request, trace, backward }) =>
  Object.fromEntries(
    [
      ['forward', trace, backward],
      ['backward', backward, trace],
    ].map(([direction, trace, other]) => {
      const run = frameOf({ request, trace, words: [] }, { step: 1, width: 944 });
      const steps = Array.from({ length: trace.T }, (_, index) => index + 1);
      const at = (step, stage) => said({ ...run, other, direction, cursor: { ...run.cursor, direction, step, stage } });
      return [direction, steps.flatMap((step) => [1, run.kind.lastStage].map((stage) => at(step, stage)))];
    }),
  ),
);
process.stdout.write(JSON.stringify(found));
