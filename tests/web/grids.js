// What the grids of weights are worked out from: JSON in, JSON out, all at once.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { kindNamed } from '../../web/kinds/register.js';
import { blockAt, blocksOf } from '../../web/views/grids/blocks.js';
import { numbered } from '../../web/views/grids/heads.js';
import { inWords } from '../../web/views/grids/named.js';
import { numbersFor } from '../../web/views/grids/pasted.js';
import { fullSquare, layoutOf, nearest, PAD, SLOT, squares } from '../../web/views/grids/squares.js';
import { walked } from '../../web/views/grids/walk.js';

/** @param {{kind: string, part: string, D: number, H: number, names: string[]}} asked */
function entries({ kind: name, part, D, H, names }) {
  const kind = kindNamed(name);
  const gated = kind.partNamed(part);
  const blocks = blocksOf(kind, part, { D, H, weights: {} });
  const columns = blocks.at(-1).first + 1;
  return Array.from({ length: columns }, (_, column) => {
    const block = blockAt(blocks, column);
    return inWords(gated, block, (H - 1) * block.width + column - block.first, names);
  });
}

/** The middle of each entry, and what is nearest to it. @param {{widths: number[], rows: number}} asked */
function found({ widths, rows }) {
  const blocks = widths.map((width) => ({ width }));
  const { lefts } = layoutOf(blocks, rows);
  const middle = (/** @type {number} */ index) => (index + 0.5) * SLOT;
  return Array.from({ length: rows }, (_, row) =>
    widths.flatMap((width, k) =>
      Array.from({ length: width }, (_, column) => nearest(blocks, rows, lefts[k] + middle(column), PAD + middle(row))),
    ),
  );
}

const asked = JSON.parse(await text(process.stdin));
const ASK = {
  walked: ([keys, from, size]) => keys.reduce((cell, key) => walked(key, cell, size) ?? cell, from),
  other: ([key, size]) => walked(key, { row: 0, column: 0 }, size) === undefined,
  numbered: (given) => numbered(...given),
  pasted: ([given, array]) => numbersFor(given, array),
  full: fullSquare,
  path: ([numbers, width, full, sight]) =>
    squares([{ numbers, width, first: 0 }], [...Array(numbers.length / width).keys()], full, sight),
  found,
  entries,
};
process.stdout.write(JSON.stringify(asked.map(([what, given]) => ASK[what](given))));
