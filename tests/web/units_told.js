// What the page says and prints of a run with several units or inputs, asked line by line, JSON in and out: {request, trace, …} of a frame.
import { createInterface } from 'node:readline';
import '../../web/kinds/others.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { csvOf } from '../../web/units/csv.js';
import { equations } from '../../web/views/equations.js';
import { sentence, spokenSentence } from '../../web/views/sentence.js';
import { headings, numbers } from '../../web/views/table/numbers.js';

function csv(trace) {
  const { head, row } = csvOf(trace);
  return [head, ...Array.from({ length: trace.T }, (_, step) => row(step))].join('');
}

for await (const line of createInterface({ input: process.stdin })) {
  const { request, trace, names, cursor, words = [] } = JSON.parse(line);
  const usual = frameOf({ name: '', request, trace, words, step: 1 });
  const frame = { ...usual, names, cursor: { ...usual.cursor, ...cursor } };
  const answer = {
    where: drawn(sentence(frame, {}, '')),
    spoken: spokenSentence(frame),
    equations: drawn(equations(frame, {})),
    headings: headings(frame),
    table: drawn(numbers(frame, {})),
    csv: csv(trace),
  };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
