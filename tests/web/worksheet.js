// A worksheet, asked line by line, JSON in and out: what stands on it for a run, a lesson or a challenge.
import { createInterface } from 'node:readline';
import './pageless.js';
import '../../web/kinds/others.js';
import { paper } from '../../web/learning/paper.js';
import texts from '../../web/learning/texts.js';
import '../../web/lenses/brings.js';
import { placeOf } from '../../web/state/place.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { cell } from '../../web/views/cell.js';
import { equations } from '../../web/views/equations.js';
import { numbers } from '../../web/views/table/numbers.js';
import table from '../../web/views/table/words/en.json' with { type: 'json' };
import { compiled } from '../../web/words/compiled.js';
import { addTexts } from '../../web/words/text.js';
import { sheetOf } from '../../web/worksheet/sheet.js';
import { weights } from '../../web/worksheet/weights.js';
import own from '../../web/worksheet/words/en.json' with { type: 'json' };

addTexts(compiled({ ...texts, ...table, ...own }));

const PARTS = {
  lines: (seen) => equations(seen, {}),
  table: (seen) => numbers(seen, {}),
  figure: (seen) => cell(seen, {}),
  weights,
};

/** `stage` is the last one of its step that is not covered, where something is. */
function sheet({ run, step, stage, guest, parts = [] }) {
  const basis = frameOf({ words: [], ...run, name: '', step }, { step, layout: 'page' });
  const covered = stage === undefined ? {} : { shown: placeOf(basis, { step, stage }) };
  const hide = stage === undefined ? [] : ['answer'];
  const frame = { ...basis, ...covered, settings: { ...basis.settings, hide }, chosen: { guest } };
  const { seen, head, questions } = sheetOf(frame, paper(frame));
  const all = parts.map((name) => [name, drawn(PARTS[name](seen))]);
  return { ...Object.fromEntries(all), head: drawn(head), questions: questions.map(drawn) };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(sheet(JSON.parse(line)))}\n`);
}
