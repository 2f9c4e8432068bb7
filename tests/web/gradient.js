// The lane of the gradient, asked line by line, JSON in and out: its lines, what is drawn and said of them; names beside lines; addresses.
import { createInterface } from 'node:readline';
import './pageless.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import '../../web/kinds/others.js';
import { addField } from '../../web/address/more.js';
import { read, write } from '../../web/address/state.js';
import { gradientField } from '../../web/lenses/gradient/address.js';
import { calculator } from '../../web/lenses/gradient/calculator.js';
import { front, lane } from '../../web/lenses/gradient/drawn.js';
import { factor, times } from '../../web/lenses/gradient/factor.js';
import { placed } from '../../web/lenses/gradient/labels.js';
import { linesOf } from '../../web/lenses/gradient/lines.js';
import { outlineOf } from '../../web/lenses/gradient/outline.js';
import { room } from '../../web/lenses/gradient/plan.js';
import { columns, picture, said, sentenceOf } from '../../web/lenses/gradient/told.js';
import { frameOf } from '../../web/still/frame.js';
import { layout } from '../../web/views/timeline/layout.js';
import { rounded } from './axis_drawn.js';

addField(gradientField);

const text = (drawn) => collectResultSync(render(drawn)).replace(/<!--.*?-->/g, '');

/** What is heard answers what is asked, unless it is said to be late. */
function frameIn({ preset, heard, step, width = 944, late = false, frame = {} }) {
  const known = new Map(Object.entries(heard));
  const asked = new Map([...known].map(([key, { request }]) => [key, late ? { ...request } : request]));
  return { ...frameOf(preset, { step, width, layout: 'page' }), asked, heard: known, ...frame };
}

function calculated(question) {
  const now = frameIn(question);
  factor.value = question.factor;
  times.value = question.times;
  const found = text(calculator(now, linesOf(now), false));
  const buttons = (pattern) => [...found.matchAll(pattern)].map(([, words]) => words);
  return {
    product: /gradient-product"[^>]*>(.*?)<\/p>/s.exec(found)?.[1].replace(/<[^>]*>/g, ''),
    pressed: buttons(/aria-pressed="true"[^>]*>([^<]*)</g),
    choices: buttons(/aria-pressed="[a-z]+"[^>]*>([^<]*)</g),
  };
}

function shown(question) {
  const now = frameIn(question);
  const opened = { opened: 0, beneath: 0, flagged: [], below: [], hatched: [], ...room(now) };
  const L = layout(now.kind, now.room.axis, now.trace.T, { two: false, worded: false, opened });
  const found = linesOf(now);
  return {
    ...found,
    state: found.state.part,
    lines: found.lines.map(({ name, kind, state, values }) => ({
      name,
      kind: kind.name,
      state: state.part,
      values: Array.from(values),
    })),
    drawn: text(lane(L, now, found)),
    front: text(front(L, now, found)),
    kept: `<svg viewBox="0 0 ${L.width} ${Math.round(L.height)}">\n${rounded(text([lane(L, now, found), front(L, now, found)])).replace(/\s*\n\s*/g, '\n')}\n</svg>\n`,
    middles: Array.from({ length: L.T }, (_, index) => L.middle(index + 1)),
    sentence: sentenceOf(now, found, (words) => words).join(''),
    picture: picture(now, found),
    said: said(now, found),
    columns: (columns(now, found)?.columns ?? []).map(({ name, at }) => ({
      name,
      rows: Array.from({ length: L.T }, (_, index) => at(index + 1)),
    })),
  };
}

const ASK = {
  calculated,
  shown,
  placed: ({ lines, widths, lane: box }) =>
    placed(
      lines.map((points, index) => ({ outline: outlineOf(points, box.bottom), width: widths[index], size: 13 })),
      box,
    ),
  read: ({ hash, presets }) => read(hash, '', presets),
  write: ({ state }) => write(state),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
