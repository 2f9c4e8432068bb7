// Cells of many units as they are drawn, without a browser: node many_drawn.js, on stdin [runs, looks], looks being [{width, height?, unit,
// stage?}]; prints for each run and look its name, its width and its picture, and what is lit in it.
import { text } from 'node:stream/consumers';
import '../../web/kinds/others.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { elements, treeOf } from '../../web/runtime/tree.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { cell } from '../../web/views/cell.js';

const dim = ({ attribs }) => /cell-dim/.test(attribs.class);
const of = (part, symbol) => [part.attribs['data-part'], ...(symbol ? [part.attribs['data-symbol']] : [])].join('.');
const classed = (tree, look) => elements(tree, 'g').filter(({ attribs }) => attribs.class?.split(' ').includes(look));
/** Which of a row of groups are lit. */
const lit = (groups) => groups.flatMap((group, index) => (dim(group) ? [] : [index]));
const groupsIn = (part) => part.children.filter(({ name }) => name === 'g');

/** By array, the rows that are lit; by vector, the entries. */
const seen = (tree) => ({
  rows: Object.fromEntries(
    classed(tree, 'cell-weights')
      .flatMap(groupsIn)
      .map((array) => [of(array, true), lit(groupsIn(array))]),
  ),
  entries: Object.fromEntries(
    classed(tree, 'cell-stack').map((stack) => [
      of(stack),
      lit(groupsIn(stack).flatMap((one) => (one.attribs.transform ? groupsIn(one) : [one]))),
    ]),
  ),
});

const [runs, looks] = JSON.parse(await text(process.stdin));
process.stdout.write(
  JSON.stringify(
    runs.flatMap((run) =>
      looks.map(({ width, height, unit, stage }) => {
        const frame = frameOf({ words: [], ...run }, { width, layout: 'page' });
        const { kind, trace, room, cursor } = frame;
        const chosen = Math.min(unit, trace.H - 1);
        const look = { unit: chosen, stage: Math.min(stage ?? kind.lastStage, kind.lastStage) };
        const high = { ...room, height: height ?? room.height };
        const drawing = cell({ ...frame, room: high, cursor: { ...cursor, ...look } }, {});
        const svg = collectResultSync(render(drawing)).match(/<svg.*<\/svg>/s)[0];
        return { name: `${run.name} unit ${chosen + 1} at ${width}×${height}`, width, svg, ...seen(treeOf(svg)) };
      }),
    ),
  ),
);
