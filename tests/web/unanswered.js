// Every view of a preset whose answer is awaited, as text: node unanswered.js FILE, a file with {presets}; prints {name: text}.
import { readFile } from 'node:fs/promises';
import './pageless.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import '../../web/kinds/others.js';
import { embedded } from '../../web/embedded.js';
import { unanswered } from '../../web/state/unanswered.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/views/brings.js';
import { glance } from '../../web/views/glance.js';

const { presets } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const act = { PACES: [], weightIn: () => 0 };
const found = {};
for (const preset of presets) {
  const frame = frameOf({ ...preset, ...unanswered(preset.request) }, { step: 1 });
  const room = { ...frame.room, arrangement: 'paper' };
  for (const width of [680, 340]) {
    const now = { ...frame, awaited: true, shown: 0, room: { ...room, width, axis: { ...room.axis, width } } };
    found[`${preset.name} ${width} at a glance`] = collectResultSync(render(glance(now, true)));
    const drawn = embedded(now, act, { extent: 'all', whole: '', status: '', share: () => {} });
    found[`${preset.name} ${width}`] = collectResultSync(render(drawn));
  }
}
process.stdout.write(JSON.stringify(found));
