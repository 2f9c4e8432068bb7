// The wide cell at every step and stage of one answer, without a browser: node cell_drawn.js ANSWERED, a file with {request, trace}.
// Prints the drawings as XML by "step.stage".
import { readFile } from 'node:fs/promises';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { frameOf } from '../../web/still/frame.js';
import { cell } from '../../web/views/cell.js';

const answered = JSON.parse(await readFile(process.argv[2], 'utf8'));
const found = {};
for (let step = 1; step <= answered.trace.T; step += 1) {
  const frame = frameOf(answered, { width: 944, step });
  for (let stage = 1; stage <= frame.kind.lastStage; stage += 1) {
    const text = collectResultSync(render(cell({ ...frame, cursor: { ...frame.cursor, stage } }, {})));
    const plain = text.replace(/<!--.*?-->|<\?>/gs, '');
    found[`${step}.${stage}`] = plain.slice(plain.indexOf('<svg'), plain.indexOf('</svg>') + 6);
  }
}
process.stdout.write(JSON.stringify(found));
