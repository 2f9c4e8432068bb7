// Answers one question a line: JSON in, JSON out.
import { createInterface } from 'node:readline';
import { MEANINGS } from '../../web/embed/meanings.js';
import { PARAMETERS, parametersOf, queryOf } from '../../web/address/parameters.js';

const ask = {
  table: () => PARAMETERS.map((parameter) => ({ ...parameter, words: MEANINGS[parameter.name] })),
  read: ({ hash, search }) => parametersOf(hash, search),
  write: ({ values }) => queryOf(values),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ask[question.ask](question))}\n`);
}
