// The lane of attention as it is drawn and told, without a browser, asked line by line, JSON in and out: {run, lens, step, stage?, unit?, width?, chosen?, late?,
// covered?, engine?} gives what is printed, told and drawn, and the columns of the table.
import { createInterface } from 'node:readline';
import './pageless.js';
import '../../web/kinds/others.js';
import '../../web/lenses/brings.js';
import { attention } from '../../web/lenses/attention/attention.js';
import { elements, treeOf, written } from '../../web/runtime/tree.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf, nobody } from '../../web/still/frame.js';
import { timeline } from '../../web/views/timeline.js';
import { classed, content, lines, rounded } from './axis_drawn.js';

function shown({ run, lens, step, stage, unit = 0, width = 944, chosen = {}, late = false, covered = 0, ...more }) {
  const base = frameOf({ name: '', words: [], step, ...run }, { width, layout: 'page' });
  const request = { ...run.request };
  const frame = {
    ...base,
    direction: run.trace.direction ?? 'forward',
    cursor: { ...base.cursor, unit, stage: stage ?? base.kind.lastStage, direction: run.trace.direction ?? 'forward' },
    room: { ...base.room, axis: { width, height: 4000 } },
    lanes: ['attention'],
    chosen,
    shown: base.shown - covered,
    asked: new Map([['attention', late ? { ...request } : request]]),
    heard: new Map(lens ? [['attention', { request, lenses: { attention: lens }, backward: { attention: lens } }]] : []),
    ...more,
  };
  const axis = treeOf(drawn(timeline(frame, nobody)));
  const groups = elements(axis, 'g').filter((group) => classed(group, 'attention'));
  const texts = groups.flatMap((group) => elements(group, 'text'));
  const of = (name) => elements(axis).filter((one) => classed(one, name));
  const table = attention.columns(frame);
  const steps = Array.from({ length: frame.trace.T }, (_, index) => index + 1);
  return {
    rows: lines(texts.filter((one) => classed(one, 'timeline-value'))),
    hints: texts.filter((one) => classed(one, 'timeline-hint')).map(content),
    full: texts.filter((one) => classed(one, 'timeline-tickname')).map(content),
    flow: of('attention-flow').map(({ attribs }) => attribs.d),
    spoken: of('attention-handle').map(({ attribs }) => attribs['aria-label']),
    why: of('attention-why').map(content),
    told: of('attention-told').map(content),
    faded: groups.some((one) => classed(one, 'todo')),
    table: table && Object.fromEntries(table.columns.map(({ name, at }) => [name, steps.map(at)])),
    picture: rounded(`<svg viewBox="0 0 ${width} 900">${groups.map(written).join('\n')}</svg>\n`),
  };
}

for await (const line of createInterface({ input: process.stdin }))
  process.stdout.write(`${JSON.stringify(shown(JSON.parse(line)))}\n`);
