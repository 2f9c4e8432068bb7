// Prints one number a line with the page's own rule: JSON in, JSON out. Floats travel through JSON exactly.
import { createInterface } from 'node:readline';
import * as power from '../../web/pieces/power.js';
import * as print from '../../web/pieces/print.js';
import { spoken } from '../../web/pieces/spoken.js';

const rules = { ...print, ...power, spoken };

for await (const line of createInterface({ input: process.stdin })) {
  const { rule, given } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(rules[rule](...given))}\n`);
}
