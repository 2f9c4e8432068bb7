// What a memory is made of, as the page draws and says it, asked line by line, JSON in and out: {request, trace, lens, …} of a frame.
import { createInterface } from 'node:readline';
import './pageless.js';
import '../../web/kinds/others.js';
import '../../web/lenses/brings.js';
import { madeOf } from '../../web/lenses/made_of/layer.js';
import { NAME, ORIGINS, sharesOf } from '../../web/lenses/made_of/shares.js';
import { bandsOf } from '../../web/lenses/made_of/stacks.js';
import { elements, treeOf } from '../../web/runtime/tree.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { headings, numbers } from '../../web/views/table/numbers.js';
import { timeline } from '../../web/views/timeline.js';
import { content, rounded } from './axis_drawn.js';

/** The axis alone, as it is kept. @param {string} text */
const picture = (text) =>
  rounded(text.slice(text.indexOf('<svg'), text.indexOf('</svg>') + 6).replace(/\n+/g, '\n'));

function framed({ run, lens, step, stage, unit = 0, width = 944, covered, late, engine, alone }) {
  const { request, trace, backward } = run;
  const usual = frameOf({ name: '', words: [], ...run, step: 1 }, { step, layout: 'page' });
  const axis = { width, height: Number.POSITIVE_INFINITY };
  const told = { request, lenses: lens && { memory: lens }, backward: trace.direction && { memory: lens } };
  const asked = new Map([[NAME, late ? { ...request } : request]]);
  const heard = lens ? new Map([[NAME, backward ? { ...told, backward } : told]]) : new Map();
  const frame = { ...usual, lanes: [NAME], asked, heard, room: { ...usual.room, axis } };
  return {
    ...frame,
    ...(alone && { alone: NAME, layout: 'embed' }),
    direction: trace.direction ?? 'forward',
    engine: engine ?? frame.engine,
    shown: covered ?? frame.shown,
    cursor: { ...frame.cursor, unit, stage: stage ?? frame.kind.lastStage },
  };
}

function shown(question) {
  const frame = framed(question);
  const state = frame.kind.stateNamed(frame.kind.memory?.state ?? '');
  const shares = sharesOf(frame);
  const text = drawn(timeline(frame, {}));
  const tree = treeOf(text);
  const found = (/** @type {string} */ name) =>
    elements(tree).filter(({ attribs }) => ` ${attribs.class ?? ''} `.includes(` ${name} `));
  const left = found('made-left').flatMap((group) => elements(group, 'text'));
  return {
    refusal: madeOf.refusal(frame),
    says: content(treeOf(drawn([madeOf.says(frame)]))),
    bands: shares ? bandsOf(shares, frame.trace.values[state.start][frame.cursor.unit]) : [],
    drawn: found('made-band').length,
    left: left.map((label) => ({ x: Number(label.attribs.x), text: content(label) })),
    named: found('made-picture').map(({ attribs }) => attribs['aria-label'])[0] ?? '',
    told: found('made-told').map(content)[0] ?? '',
    texts: elements(tree, 'text').map(content),
    origins: ORIGINS,
    picture: picture(text),
    headings: headings(frame),
    rows: elements(treeOf(drawn(numbers(frame, {}))), 'tr').map((row) => content(elements(row, 'td').at(-1) ?? row)),
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(shown(JSON.parse(line)))}\n`);
}
