// Where the rows of several inputs stand, and how far numbers reach in them: JSON in, JSON out, all at once.
import { text } from 'node:stream/consumers';
import { kindNamed } from '../../web/kinds/register.js';
import { height, inputAt, rowOf, sized } from '../../web/views/timeline/inputs/place.js';
import { layout } from '../../web/views/timeline/layout.js';

function placed({ D, inputs, words, room }) {
  const wanted = { D, inputs };
  const has = { two: false, worded: words.length > 0, sized: sized({ wanted, words }) };
  const L = layout(kindNamed('lstm'), room, inputs.length / D, has);
  const { ground, top, height: tall } = L.lanes.get('inputs');
  return {
    lane: { ground, foot: top + tall, editor: L.editor(1).top },
    rows: Array.from({ length: D }, (_, input) => {
      const row = rowOf(L, wanted, input);
      const y = height(L, wanted, input);
      return {
        ...row,
        found: inputAt(L, wanted, row.top + row.height / 2),
        places: inputs.filter((_, index) => index % D === input).map((value) => [value, y(value), y.invert(y(value))]),
        zero: y(0),
        lowest: y.invert(row.top + 1000),
      };
    }),
  };
}

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(placed)));
