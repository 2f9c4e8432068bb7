// A sequence with words as text, and back: JSON in, JSON out, all at once.
import { text } from 'node:stream/consumers';
import { parseSteps, stepsText } from '../../web/state/worded.js';

const { texts = [], sequences = [] } = JSON.parse(await text(process.stdin));
const back = sequences.map(([inputs, words]) => {
  const written = stepsText(inputs, words);
  return [written, parseSteps(written)];
});
process.stdout.write(JSON.stringify({ read: texts.map(parseSteps), back }));
