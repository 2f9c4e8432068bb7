// Cells drawn for the way forward and, of the same numbers, for the way backward, without a browser.
// node mirrored.js: on stdin a list of {request, trace} of one step each; prints for each of them, by the width of the drawing, both pictures,
// of both the words with the place and the anchor of each, and which places of the walk have no ring, at the first stage or at the last.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { elements, nodes, treeOf } from '../../web/runtime/tree.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { cell } from '../../web/views/cell.js';

const WIDTHS = [944, 640, 500, 340];

const textIn = (part) =>
  nodes(part)
    .filter(({ type }) => type === 'text')
    .map(({ data }) => data)
    .join('')
    .trim();

/** Of an element whose words are its own, not those of what it stands in. */
const placed = (part) => ({
  words: textIn(part),
  look: part.attribs.class.trim().split(/\s+/),
  x: Number(part.attribs.x),
  y: Number(part.attribs.y),
  anchor: part.attribs['text-anchor'] ?? 'middle',
});

/** As a part, or a symbol in it, is named in the drawing. */
const named = (part, symbol = '') => `${part} ${symbol}`.trim();

function withoutRing(frame, stage) {
  const tree = treeOf(collectResultSync(render(cell({ ...frame, cursor: { ...frame.cursor, stage } }, {}))));
  const rings = elements(tree).filter(({ attribs }) => /cell-ring/.test(attribs.class));
  const there = new Set(rings.map(({ attribs }) => named(attribs['data-part'], attribs['data-symbol'])));
  return frame.kind.walk.map(({ part, symbol }) => named(part, symbol)).filter((place) => !there.has(place));
}

function picture(answered, direction, width) {
  const { request, trace } = answered;
  const way = direction === 'backward' ? { ...trace, direction } : trace;
  const frame = frameOf({ request, trace: way }, { step: 1, width, layout: 'page' });
  const svg = drawn(cell({ ...frame, direction }, {})).match(/<svg.*<\/svg>/s)[0];
  const unmarked = [1, frame.kind.lastStage].flatMap((stage) => withoutRing(frame, stage));
  return { svg, words: elements(treeOf(svg), 'text').map(placed), unmarked };
}

const found = JSON.parse(await text(process.stdin)).map((answered) =>
  Object.fromEntries(
    WIDTHS.map((width) => [
      width,
      { forward: picture(answered, 'forward', width), backward: picture(answered, 'backward', width) },
    ]),
  ),
);
process.stdout.write(JSON.stringify(found));
