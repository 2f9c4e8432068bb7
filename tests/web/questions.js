// The lane of three questions as it is drawn and told, without a browser: node questions.js, on stdin a list of {run, heard, stale?, width?, look?, …}:
// what Python answers under each key, whether something else is asked by now, and what else is in the frame. Prints for each the rows of printed numbers, those of the table, the names, what is told, and the picture.
import { text } from 'node:stream/consumers';
import './pageless.js';
import '../../web/kinds/others.js';
import '../../web/lenses/brings.js';
import { questions } from '../../web/lenses/questions/questions.js';
import { elements, treeOf, written } from '../../web/runtime/tree.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf, nobody } from '../../web/still/frame.js';
import { timeline } from '../../web/views/timeline.js';
import { classed, content, lines, rounded } from './axis_drawn.js';

const found = JSON.parse(await text(process.stdin)).map(({ run, heard, stale = false, width = 1000, look = {}, ...frame }) => {
  const base = frameOf({ name: '', words: [], ...run }, { width, layout: 'page' });
  const entries = Object.entries(heard);
  const shown = {
    ...base,
    direction: run.trace.direction ?? 'forward',
    cursor: { ...base.cursor, ...look },
    room: { ...base.room, axis: { width, height: 2000 } },
    lanes: ['questions'],
    asked: new Map(stale ? [] : entries.map(([key, { request }]) => [key, request])),
    heard: new Map(entries),
    ...frame,
  };
  const axis = treeOf(drawn(timeline(shown, nobody)));
  const groups = elements(axis, 'g').filter((group) => classed(group, 'questions'));
  const texts = groups.flatMap((group) => elements(group, 'text'));
  const { columns } = questions.columns(shown);
  const steps = Array.from({ length: shown.trace.T }, (_, index) => index + 1);
  const of = (name) => elements(axis).filter((one) => classed(one, name));
  return {
    rows: lines(texts.filter((one) => classed(one, 'timeline-value'))),
    table: columns.map(({ at }) => steps.map(at)),
    names: [...texts.filter((one) => classed(one, 'timeline-name')), ...texts.filter((one) => classed(one, 'questions-name'))].map(content),
    notes: texts.filter((one) => classed(one, 'timeline-hint')).map(content),
    told: of('questions-picture').map(({ attribs }) => attribs['aria-label']).join(),
    why: of('questions-why').map(content).join(),
    faded: groups.some((group) => elements(group, 'g').some((one) => classed(one, 'todo'))),
    picture: rounded(`<svg viewBox="0 0 ${width} 800">${groups.map(written).join('\n')}</svg>\n`),
  };
});
process.stdout.write(JSON.stringify(found));
