// A sequence with its words as text, and back: JSON in, JSON out, all at once; with one input, and with several (`D`).
import { text } from 'node:stream/consumers';
import { readSteps, rowsText } from '../../web/state/rowed.js';
import { parseSteps, stepsText } from '../../web/state/worded.js';

const { texts = [], sequences = [], rows = [], tables = [] } = JSON.parse(await text(process.stdin));
const back = sequences.map(([inputs, words]) => {
  const written = stepsText(inputs, words);
  return [written, parseSteps(written)];
});
const again = tables.map((table) => {
  const written = rowsText(table);
  return [written, readSteps(written, table.D)];
});
const answer = { read: texts.map(parseSteps), back, rows: rows.map(([table, D]) => readSteps(table, D)), again };
process.stdout.write(JSON.stringify(answer));
