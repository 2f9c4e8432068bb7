// What is said of runs of any kind of cell: on stdin [{request, trace}]; prints every sentence and every meaning, each once.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { kindOf } from '../../web/kinds/register.js';
import { plain, told } from '../../web/kinds/told.js';
import { spokenMeaning } from '../../web/views/meaning.js';

const said = new Set();
for (const { request, trace } of JSON.parse(await text(process.stdin))) {
  const kind = kindOf(request);
  for (let step = 1; step <= trace.T; step++)
    for (let stage = 1; stage <= kind.lastStage; stage++) {
      said.add(plain(told({ kind, trace }, step, 0, stage)));
      const frame = { kind, request, trace, cursor: { step, stage, unit: 0 } };
      for (const { part, symbol = '' } of kind.walk) said.add(spokenMeaning(frame, part, symbol));
    }
}
process.stdout.write(JSON.stringify([...said]));
