// What an address says of holds, and what becomes of them: JSON in, JSON out. node held_rules.js QUESTIONS.json prints the answers.
import { readFile } from 'node:fs/promises';
import { addField } from '../../web/address/more.js';
import { read, write } from '../../web/address/state.js';
import { carriedOver } from '../../web/kinds/carried.js';
import '../../web/kinds/others.js';
import { kindNamed } from '../../web/kinds/register.js';
import { brought } from '../../web/later/brought.js';
import { holdField } from '../../web/lenses/holds/address.js';
import { fitted, shifted } from '../../web/lenses/holds/fitted.js';
import { fieldsIn, fileText } from '../../web/state/file.js';
import { stateOf } from '../../web/address/state.js';
import { reshaped } from '../../web/units/shape.js';

addField(holdField);
brought.lenses = { fitted };

const ask = {
  read: ({ hash, presets }) => read(hash, '', presets),
  write: ({ state }) => write({ words: [], direction: 'forward', step: 1, stage: 1, ...state }),
  file: ({ text, presets }) => stateOf(fieldsIn(fileText(text)).fields, presets),
  shifted: ({ request, at, by }) => shifted(request, at, by),
  kind: ({ request, kind }) => carriedOver(request, kindNamed(kind)),
  shape: ({ request, shape }) => fitted(reshaped(request, shape)),
  inputs: ({ request, inputs }) => fitted({ ...request, inputs }),
};

const questions = JSON.parse(await readFile(process.argv[2], 'utf8'));
process.stdout.write(JSON.stringify(questions.map((question) => ask[question.ask](question))));
