// The pinned run, asked line by line, JSON in and out: what is drawn and said of it, and what an address says of it.
import { createInterface } from 'node:readline';
import { addressText } from '../../web/address/long.js';
import { addField } from '../../web/address/more.js';
import { read, write } from '../../web/address/state.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { addTexts } from '../../web/words/text.js';
import '../../web/kinds/others.js';
import { stateOf } from '../../web/address/state.js';
import { oneWay } from '../../web/kinds/direction.js';
import { brought } from '../../web/later/brought.js';
import { pinField } from '../../web/lenses/pin/address.js';
import { labelOf } from '../../web/lenses/pin/differs.js';
import { pinLayer } from '../../web/lenses/pin/layer.js';
import { fieldsIn, fileText } from '../../web/state/file.js';
import { frameOf } from '../../web/still/frame.js';
import '../../web/units/brings.js';
import words from '../../web/lenses/pin/words/en.json' with { type: 'json' };
import { timeline } from '../../web/views/timeline.js';
import { compiled } from '../../web/words/compiled.js';

addTexts(compiled(words));
addField(pinField);
// The one layer by itself, as all of them are called.
brought.lenses = new Proxy(
  {},
  {
    get:
      (_, name) =>
      (...about) =>
        pinLayer[name]?.(...about),
  },
);

/** A run on screen with another one pinned; both as answers with their origin. @param {{run: any, pinned: any, heard?: any, step: number, direction?: string, frame?: any}} question */
function shown({ run, pinned, heard = pinned, step, direction = 'forward', frame = {} }) {
  const { cursor = {}, ...more } = frame;
  const basis = frameOf(
    {
      names: [],
      words: [],
      ...run,
      request: oneWay(run.request, direction),
      trace: direction === 'backward' ? run.backward : run.trace,
    },
    { step, layout: 'page', width: 944 },
  );
  const { request, words = [], names = [], origin = pinned } = pinned;
  const now = {
    ...basis,
    direction,
    whole: run.request,
    chosen: { pinned: { request, words, names, origin } },
    asked: new Map([['pinned', request]]),
    heard: new Map(heard ? [['pinned', heard === pinned ? { ...pinned, request } : heard]] : []),
    room: { ...basis.room, width: 944, axis: { width: 944, height: Infinity } },
    ...more,
    cursor: { ...basis.cursor, ...cursor },
  };
  const text = (/** @type {unknown} */ template) => collectResultSync(render(template));
  return {
    axis: text(timeline(now, {})),
    line: text(pinLayer.compared(now)),
    sentence: pinLayer.said(now),
    label: labelOf(now, now.chosen.pinned),
    columns: pinLayer.columns(now).map(({ name, part, columns: [{ at, start }] }) => ({
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
