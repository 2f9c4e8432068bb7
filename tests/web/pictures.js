// The cell as it is drawn, without a browser: the first preset at every stage, the others at the step they are about; wide and slim.
// node pictures.js RECORDINGS prints them by name, coordinates rounded to whole pixels.
import { readFile } from 'node:fs/promises';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import { cell } from '../../web/views/cell.js';

const { presets } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const WIDTHS = { wide: 944, slim: 340 };
const STAGES = [1, 2, 3, 4, 5, 6];

const rounded = (text) => text.replace(/-?\d+\.\d+(?!\d*%)/g, (number) => String(Math.round(Number(number))));

function picture(preset, stage, width) {
  const frame = frameOf(preset, { width });
  const text = drawn(cell({ ...frame, cursor: { ...frame.cursor, stage } }, {}));
  const svg = text.slice(text.indexOf('<svg'), text.indexOf('</svg>') + 6);
  return svg
    .replace(/\n+/g, '\n')
    .replace(/\sd="[^"]*"|\s(?:x|y|width|height|cx|cy|rx|r|stroke-width|font-size)="[^"]*"/g, rounded);
}

const found = {};
for (const preset of presets)
  for (const stage of preset === presets[0] ? STAGES : STAGES.slice(-1))
    for (const [shape, width] of Object.entries(WIDTHS))
      found[`${preset.name}-${stage}-${shape}`] = `${picture(preset, stage, width)}\n`;
process.stdout.write(JSON.stringify(found));
