// The sentences of runs as the page forms them, from what it is given: one {kind, trace} a line in, a list of marked sentences a line out.
import { createInterface } from 'node:readline';
import '../../web/kinds/others.js';
import { kindNamed } from '../../web/kinds/register.js';
import { marked, told } from '../../web/kinds/told.js';

for await (const line of createInterface({ input: process.stdin })) {
  const { kind: name, trace } = JSON.parse(line);
  const kind = kindNamed(name);
  const places = Array.from({ length: trace.T * trace.H * kind.lastStage }, (_, index) => {
    const row = Math.floor(index / kind.lastStage);
    return [Math.floor(row / trace.H) + 1, row % trace.H, (index % kind.lastStage) + 1];
  });
  process.stdout.write(`${JSON.stringify(places.map((place) => marked(told({ kind, trace }, ...place))))}\n`);
}
