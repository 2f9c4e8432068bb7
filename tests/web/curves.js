// Kinds of cell with other curves, asked line by line, JSON in and out: what the page writes and draws of them, and what an address says of them.
import { createInterface } from 'node:readline';
import './pageless.js';
import { addField } from '../../web/address/more.js';
import { stateOf, write } from '../../web/address/state.js';
import { carriedOver } from '../../web/kinds/carried.js';
import { curved } from '../../web/kinds/curved.js';
import '../../web/kinds/others.js';
import { kindNamed, kindOf } from '../../web/kinds/register.js';
import { brought } from '../../web/later/brought.js';
import '../../web/lenses/brings.js';
import { FIELDS } from '../../web/lenses/fields.js';
import { sameRequest } from '../../web/state/same.js';
import { rule } from '../../web/views/equations/rule.js';
import { workedLine } from '../../web/views/equations/worked.js';

brought.curved = curved;
for (const field of FIELDS) addField(field);

/** @param {any} kind */
const declared = ({ name, title, parts, strips, stages, squash, lastStage }) => ({
  name,
  title,
  parts: parts.map(({ part, curve, signed, symbol }) => ({ part, curve, signed, symbol })),
  strips: strips.map(({ curve }) => curve),
  equations: stages.map(({ part, equation }) => ({ part, equation })),
  squash,
  lastStage,
});

const joined = (chunks) =>
  chunks
    .flat()
    .map(({ text }) => text)
    .join('');

const ASK = {
  declared: ({ kind, curves }) => declared(kindOf({ kind, curves })),
  known: ({ kind, curves }) => curved(kind, curves) !== undefined,
  bent: ({ kind, curves, part, totals }) => totals.map(kindOf({ kind, curves }).partNamed(part).bend),
  lines({ request, trace }) {
    const kind = kindOf(request);
    const run = { kind, request, trace, cursor: { step: 2, unit: 0, unfolded: 'WU' } };
    return kind.stages.map((_, index) => {
      const { chunks, result } = workedLine(run, index + 1);
      return { words: rule(kind, index + 1, 'forward').words, worked: joined(chunks), result: result.text };
    });
  },
  state: ({ fields, presets }) => stateOf(new Map(Object.entries(fields)), presets),
  write: ({ state }) => write(state),
  over: ({ request, kind }) => carriedOver(request, kindNamed(kind)),
  same: ({ requests: [one, other] }) => sameRequest(one, other),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
