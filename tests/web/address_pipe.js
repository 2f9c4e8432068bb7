// Answers one question a line: JSON in, JSON out. Floats travel through JSON exactly.
import { createInterface } from 'node:readline';
import { read, write } from '../../web/address/state.js';

const ask = { read: ({ hash, search, presets }) => read(hash, search, presets), write: ({ state }) => write(state) };

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ask[question.ask](question))}\n`);
}
