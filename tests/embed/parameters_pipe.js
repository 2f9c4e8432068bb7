// Answers one question a line: JSON in, JSON out.
import { createInterface } from 'node:readline';
import { PARAMETERS, parametersOf, queryOf } from '../../web/address/parameters.js';
import { noticeOf } from '../../web/address/refused.js';
import { inWords } from '../../web/embed/meanings.js';
import { MESSAGES } from '../../web/embed/messages.js';
import { OF_MESSAGES, OF_PARAMETERS } from '../../web/runtime/told.js';

const ask = {
  table: () =>
    PARAMETERS.map((parameter) => ({
      ...parameter,
      words: { ...inWords(parameter), meaning: OF_PARAMETERS[parameter.name] },
    })),
  messages: () => ({ ...MESSAGES, told: OF_MESSAGES }),
  read({ hash, search }) {
    const { values, misread } = parametersOf(hash, search);
    return { values, notices: misread.map(noticeOf) };
  },
  write: ({ values }) => queryOf(values),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ask[question.ask](question))}\n`);
}
