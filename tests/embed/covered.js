// What of an embedded figure changes when everything that is covered is replaced by other numbers and other words: nothing may.
// node covered.js RECORDINGS PRESET prints what tells something, each with the first place at which it does; and, so that the
// comparison is known to see, what tells of the next place once that is shown.
import { readFile } from 'node:fs/promises';
import '../web/pageless.js';
import { USUAL } from '../../web/address/parameters.js';
import { known } from '../../web/embed/known.js';
import { embedded } from '../../web/embedded.js';
import { kindOf } from '../../web/kinds/register.js';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { placeAt, placeOf } from '../../web/state/place.js';
import { frameOf } from '../../web/still/frame.js';
import { writtenMeaning } from '../../web/views/meaning/told.js';
import { spokenSentence } from '../../web/views/sentence.js';
import '../../web/units/brings.js';
import '../../web/views/brings.js';

const [recordings, name] = process.argv.slice(2);
const { presets } = JSON.parse(await readFile(recordings, 'utf8'));
const preset = presets.find((one) => one.name === name);
const kind = kindOf(preset.request);

const drawn = (template) => collectResultSync(render(template));
const act = { PACES: [], weightIn: () => 0 };
const PARTS = ['inputs', 'cell_before', 'hidden_before', ...kind.parts.map(({ part }) => part)];
PARTS.push('kept', 'written', 'cell_state', 'cell_squashed', 'hidden_state');

/** The embedded figure, in an arrangement of its panels. */
const figure = (frame, arrangement) =>
  embedded({ ...frame, room: { ...frame.room, arrangement } }, act, { extent: 'all', whole: '', status: '' });

/** What a reader sees or hears, and what the page around the figure is told. */
const VIEWS = {
  'all panels': (frame) => figure(frame, 'paper'),
  'the cell at a glance': (frame) => figure({ ...frame, panel: 'weights' }, 'stacked'),
  meanings: (frame) => PARTS.map((part) => writtenMeaning(frame, part, '')),
  spoken: spokenSentence,
  told: ({ trace, shown }) => JSON.stringify(known(kind, trace, shown)),
};

const other = (value) => 0.31 - 1.7 * value;
const next = (value) => (value + 1) % 5;

/** A trace with another future after a place. */
function altered(trace, place) {
  const { H } = trace;
  const later = (values, stage, become = other) =>
    values.map((value, index) =>
      placeOf({ kind, trace }, { step: Math.floor(index / H) + 1, stage }) > place ? become(value) : value,
    );
  const fields = kind.fields.map(({ name, stage }) => [name, later(trace.values[name], stage)]);
  /** Of one entry for each step, unit and stage. */
  const placed = (index) => Math.floor(index / (kind.lastStage * H)) * kind.lastStage + (index % kind.lastStage) + 1;
  const digits = (values) => values.map((value, index) => (placed(index) > place ? next(value) : value));
  const changed = (entries) =>
    Object.fromEntries(Object.entries(entries).map(([name, values]) => [name, digits(values)]));
  const { products, ...digitsOf } = trace.printed;
  const ofProducts = Object.fromEntries(
    Object.entries(products ?? {}).map(([name, { operands, holds }]) => {
      const { stage } = kind.fields.find((field) => field.name === name);
      return [name, { operands: later(operands, stage, next), holds: later(holds, stage, next) }];
    }),
  );
  return {
    ...trace,
    values: { ...trace.values, ...Object.fromEntries(fields) },
    told: changed(trace.told),
    printed: { ...changed(digitsOf), ...(products && { products: ofProducts }) },
  };
}

/** The figure with its answer covered behind one place, looked at from another. */
function frameAt(trace, shown, place, width) {
  const { step, stage } = placeAt({ kind, trace }, place);
  const frame = frameOf({ ...preset, trace }, { step, width });
  return {
    ...frame,
    cursor: { ...frame.cursor, stage },
    settings: { ...USUAL, hide: ['answer'], links: 'off' },
    shown,
    reach: { first: 1, last: shown },
    asks: place === shown,
  };
}

const telling = {};
const seen = new Set();
for (let shown = 1; shown < preset.trace.T * kind.lastStage; shown++) {
  const traces = [preset.trace, altered(preset.trace, shown)];
  /** Whether the two futures can be told apart. */
  const differ = (view, ...at) => {
    const [one, other] = traces.map((trace) => drawn(view(frameAt(trace, ...at))));
    return one !== other;
  };
  for (const [name, view] of Object.entries(VIEWS)) {
    for (const width of [680, 340])
      for (const place of [shown, Math.max(1, shown - 4)])
        if (differ(view, shown, place, width))
          telling[name] ??= { shown: placeAt(kind, shown), place: placeAt({ kind, trace }, place), width };
    if (!seen.has(name) && differ(view, shown + 1, shown + 1, 680)) seen.add(name);
  }
}
process.stdout.write(JSON.stringify({ telling, seen: [...seen] }));
