// Answers one question a line: JSON in, JSON out. Floats travel through JSON exactly.
import { createInterface } from 'node:readline';
import '../../web/kinds/others.js';
import { addField } from '../../web/address/more.js';
import { read, stateOf, write } from '../../web/address/state.js';
import { FIELDS } from '../../web/lenses/fields.js';
import { fieldsIn, fileText } from '../../web/state/file.js';

for (const field of FIELDS) addField(field);

const ask = {
  read: ({ hash, search, presets }) => read(hash, search, presets),
  write: ({ state }) => write(state),
  file: ({ text, presets }) => stateOf(fieldsIn(fileText(text)).fields, presets),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ask[question.ask](question))}\n`);
}
