// Steps that somebody brings for a cell of D inputs: JSON in, JSON out, all at once.
import { text } from 'node:stream/consumers';
import { fitting, settled } from '../../web/opening/sequences/fitting.js';
import { stepsIn } from '../../web/opening/sequences/table.js';
import { textIn } from '../../web/opening/sequences/textin.js';
import { readSteps } from '../../web/state/rowed.js';

const { pasted = [], arrays = [], contents = [] } = JSON.parse(await text(process.stdin));
const both = (read) => [settled(read, ''), ...(read.answers ?? []).map(({ label }) => settled(read, label))];
process.stdout.write(
  JSON.stringify({
    pasted: pasted.map(([given, D]) => both(fitting(readSteps(given, D), D))),
    arrays: arrays.map(([shape, D]) => {
      const values = Array.from({ length: shape.reduce((all, side) => all * side, 1) }, (_, index) => index / 2);
      return both(fitting(stepsIn({ name: 'x', shape, values }, D), D));
    }),
    contents: contents.map((content) => textIn(Uint8Array.from(content)) ?? null),
  }),
);
