// In which parts the weights are drawn anew when one of them is another, without a browser: node weights_kept.js, on stdin [run, edits], edits
// being [{name, at, value}]; prints a list of parts for each.
import { text } from 'node:stream/consumers';
import './pageless.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { cell } from '../../web/views/cell.js';

/** What each part's weights are drawn from, in a template and all that is in it. */
function drawnFrom(template, found = new Map()) {
  const values = Array.isArray(template) ? template : (template?.values ?? []);
  if (template?.strings?.[0].includes('cell-weights')) {
    const [part, , guarded] = values;
    found.set(part, guarded.values[0]);
  } else for (const value of values) drawnFrom(value, found);
  return found;
}

const [run, edits] = JSON.parse(await text(process.stdin));
const frame = frameOf({ words: [], ...run }, { width: 944, layout: 'page' });
const before = drawnFrom(cell(frame, {}));

process.stdout.write(
  JSON.stringify(
    edits.map(({ name, at, value }) => {
      const { weights } = frame.request;
      const numbers = [...weights[name]].with(at, value);
      const request = { ...frame.request, weights: { ...weights, [name]: numbers } };
      const after = drawnFrom(cell({ ...frame, request }, {}));
      return [...after].flatMap(([part, values]) =>
        values.some((one, index) => one !== before.get(part)[index]) ? part : [],
      );
    }),
  ),
);
