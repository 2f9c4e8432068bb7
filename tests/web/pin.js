// The pinned run, asked line by line, JSON in and out: what is drawn and said of it, and what an address says of it.
import { createInterface } from 'node:readline';
import './pageless.js';
import { addressText } from '../../web/address/long.js';
import { addField } from '../../web/address/more.js';
import { read, stateOf, write } from '../../web/address/state.js';
import { oneWay } from '../../web/kinds/direction.js';
import '../../web/kinds/others.js';
import '../../web/lenses/brings.js';
import { FIELDS } from '../../web/lenses/fields.js';
import { layers } from '../../web/lenses/layers.js';
import { labelOf } from '../../web/lenses/pin/differs.js';
import { fieldsIn, fileText } from '../../web/state/file.js';
import { drawn } from '../../web/still/drawn.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import { timeline } from '../../web/views/timeline.js';

for (const field of FIELDS) addField(field);

/** As it is kept: coordinates rounded to whole pixels. @param {string} axis */
const picture = (axis) =>
  axis
    .slice(axis.lastIndexOf('<svg'), axis.lastIndexOf('</svg>') + 6)
    .replace(/\n+/g, '\n')
    .replace(/\s(?:d|x|y|width|height)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
    );

/** A run on screen with another one pinned; both as answers with their origin. @param {{run: any, pinned: any, heard?: any, step: number, direction?: string, frame?: any}} question */
function shown({ run, pinned, heard = pinned, step, direction = 'forward', width = 944, frame = {} }) {
  const { cursor = {}, ...more } = frame;
  const basis = frameOf(
    {
      names: [],
      words: [],
      ...run,
      request: oneWay(run.request, direction),
      trace: direction === 'backward' ? run.backward : run.trace,
    },
    { step, layout: 'page', width },
  );
  const { request, words = [], names = [], origin = pinned } = pinned;
  const now = {
    ...basis,
    direction,
    whole: run.request,
    chosen: { pinned: { request, words, names, origin } },
    asked: new Map([['pinned', request]]),
    heard: new Map(heard ? [['pinned', heard === pinned ? { ...pinned, request } : heard]] : []),
    room: { ...basis.room, width, axis: { width, height: Number.POSITIVE_INFINITY } },
    ...more,
    cursor: { ...basis.cursor, ...cursor },
  };
  const axis = drawn(timeline(now, {}));
  return {
    axis,
    picture: `${picture(axis)}\n`,
    line: drawn(layers.compared(now)),
    sentence: layers.said(now),
    label: labelOf(now, now.chosen.pinned),
    columns: layers.columns(now).map(({ name, part, columns: [{ at, start }] }) => ({
      name,
      part,
      numbers: [start ?? '', ...Array.from({ length: now.trace.T }, (_, index) => at(index + 1))],
    })),
  };
}

const ASK = {
  shown,
  write: ({ state }) => write(state),
  long: ({ state }) => addressText(state),
  read: ({ hash, presets }) => read(hash, '', presets),
  file: ({ text, presets }) => stateOf(fieldsIn(fileText(text)).fields, presets),
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(ASK[question.ask](question))}\n`);
}
