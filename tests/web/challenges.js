// Challenges, asked line by line, JSON in and out.
import { createInterface } from 'node:readline';
import './pageless.js';
import { addField } from '../../web/address/more.js';
import { read, write } from '../../web/address/state.js';
import '../../web/kinds/others.js';
import { FIELDS } from '../../web/learning/address.js';

for (const field of FIELDS) addField(field);

const ASK = {
  read: ({ hash, presets }) => read(hash, '', presets),
  write: ({ state }) => write(state),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
