// The cell as it is drawn, without a browser. The first preset of a kind at every stage, the others at the step they are about; some runs
// that go backward in time at their second stage and at their last; the second of many units at the last stage; what is held by hand.
// node pictures.js RECORDINGS OTHERS prints them by name, coordinates rounded to whole pixels.
import { readFile } from 'node:fs/promises';
import '../../web/kinds/others.js';
import { kindOf } from '../../web/kinds/register.js';
import { brought } from '../../web/later/brought.js';
import { holding, unheld } from '../../web/lenses/holds/figure.js';
import holds from '../../web/lenses/holds/words/en.json' with { type: 'json' };
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { cell } from '../../web/views/cell.js';
import { compiled } from '../../web/words/compiled.js';
import { addTexts } from '../../web/words/text.js';

addTexts(compiled(holds));
brought.lenses = { unheld, holding, hand: () => '' };

const [{ presets: lstm }, { presets: others, mirrored, many, held }] = await Promise.all(
  process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, 'utf8'))),
);
const WIDE = { wide: 944 };
const SHAPES = { ...WIDE, slim: 340 };
const WIDTHS = { ...SHAPES, narrow: 640 };

const rounded = (text) => text.replace(/-?\d+\.\d+(?!\d*%)/g, (number) => String(Math.round(Number(number))));

function picture(preset, stage, width) {
  const { alone } = preset;
  const heard = new Map(alone ? [['alone', alone]] : []);
  const frame = { ...frameOf({ words: [], ...preset }, { width }), heard };
  const unit = Math.min(1, frame.trace.H - 1);
  const text = drawn(cell({ ...frame, cursor: { ...frame.cursor, stage, unit } }, {}));
  const svg = text.slice(text.indexOf('<svg'), text.indexOf('</svg>') + 6);
  return svg
    .replace(/\n+/g, '\n')
    .replace(/\sd="[^"]*"|\s(?:x|y|width|height|cx|cy|rx|r|stroke-width|font-size)="[^"]*"/g, rounded);
}

const found = {};
function keep(preset, stage, widths) {
  for (const [shape, width] of Object.entries(widths))
    found[`${preset.name}-${stage}-${shape}`] = `${picture(preset, stage, width)}\n`;
}

const known = new Set();
for (const preset of [...lstm, ...others]) {
  const kind = kindOf(preset.request);
  const first = !known.has(kind);
  known.add(kind);
  const most = lstm.includes(preset) ? SHAPES : WIDE;
  if (first) for (let stage = 1; stage < kind.lastStage; stage += 1) keep(preset, stage, most);
  keep(preset, kind.lastStage, first && most === WIDE ? WIDTHS : most);
}
for (const preset of mirrored) {
  const { lastStage } = kindOf(preset.request);
  for (const stage of new Set([Math.min(2, lastStage), lastStage])) keep(preset, stage, SHAPES);
}
for (const run of many) keep(run, kindOf(run.request).lastStage, run === many[0] ? WIDTHS : SHAPES);
for (const run of held) keep(run, kindOf(run.request).lastStage, WIDTHS);
process.stdout.write(JSON.stringify(found));
