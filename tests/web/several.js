// The lane of all kinds of cell, asked line by line, JSON in and out: what a request becomes in another kind, and the rows for a preset.
import { createInterface } from 'node:readline';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import '../../web/kinds/others.js';
import { carriedOver } from '../../web/kinds/carried.js';
import { kindNamed } from '../../web/kinds/register.js';
import { frameOf } from '../../web/still/frame.js';
import { rowsOf } from '../../web/views/several/rows.js';
import { scaleOf } from '../../web/views/several/scale.js';
import { several } from '../../web/views/several.js';

/** What is heard answers what is asked, unless it is said to be late. @param {{preset: any, heard: Record<string, any>, step: number, late: boolean, frame: Record<string, any>}} question */
function shown({ preset, heard, step, late, frame }) {
  const known = new Map(Object.entries(heard));
  const asked = new Map([...known].map(([name, { request }]) => [name, late ? { ...request } : request]));
  const now = { ...frameOf(preset, { step, layout: 'page' }), asked, heard: known, ...frame };
  const rows = rowsOf(now);
  return {
    rows: rows.map(({ kind, lines, ...row }) => ({
      ...row,
      kind: kind.name,
      lines: lines.map(({ state, values, ...line }) => ({ ...line, state: state.part, values: Array.from(values) })),
    })),
    scale: scaleOf(rows),
    drawn: collectResultSync(render(several(now, {}))),
  };
}

const ASK = { carried: ({ request, kind }) => carriedOver(request, kindNamed(kind)), shown };

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
