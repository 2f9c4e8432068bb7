// What of an embedded figure changes when everything that is covered is replaced by other numbers and other words: nothing may.
// node covered.js RECORDINGS: prints the views that tell something, each with the first place at which it does; and, so that the
// comparison is known to see, those that tell of the place after it when it is shown.
import { readFile } from 'node:fs/promises';
import { render } from '../../web/node_modules/@lit-labs/ssr/index.js';
import { collectResultSync } from '../../web/node_modules/@lit-labs/ssr/lib/render-result.js';
import { known } from '../../web/embed/known.js';
import { USUAL } from '../../web/embed/parameters.js';
import { GATED, LAST_STAGE } from '../../web/parts.js';
import { placeAt, placeOf } from '../../web/state/place.js';
import { frameOf } from '../../web/still/frame.js';
import { cell } from '../../web/views/cell.js';
import { controls } from '../../web/views/controls.js';
import { equations } from '../../web/views/equations.js';
import { meaning } from '../../web/views/meaning.js';
import { preset } from '../../web/views/preset.js';
import { sentence, spokenSentence } from '../../web/views/sentence.js';
import { tabs } from '../../web/views/tabs.js';
import { timeline } from '../../web/views/timeline.js';
import { transport } from '../../web/views/transport.js';

const [recordings, ...names] = process.argv.slice(2);
const { presets } = JSON.parse(await readFile(recordings, 'utf8'));

const drawn = (template) => collectResultSync(render(template));
const act = { PACES: [], parameterOf: () => 0 };
const PARTS = ['inputs', 'cell_before', 'hidden_before', ...GATED.map(({ part }) => part)];
PARTS.push('kept', 'written', 'cell_state', 'cell_squashed', 'hidden_state');

/** All that main.js draws in a frame, what is spoken, and what the page around it is told. */
const VIEWS = {
  cell,
  controls,
  equations,
  meaning: (frame) => PARTS.map((part) => meaning({ ...frame, cursor: { ...frame.cursor, part } })),
  preset,
  sentence,
  tabs: (frame, act) => tabs(frame, act, { status: '', whole: '', share: () => {} }),
  timeline,
  transport,
  spoken: spokenSentence,
  told: ({ trace, shown }) => JSON.stringify(known(trace, shown)),
};

const OTHER = { number: (value) => 0.31 - 1.7 * value, string: (text) => `something else than ${text}` };
const other = (value) => OTHER[typeof value](value);

/** The stage in which each field of a trace arises; GATED says those of the others. */
const STAGE = { kept: 4, written: 4, cell_state: 4, cell_squashed: 6, hidden_state: 6 };

/** A trace with another future after a place. */
function altered(trace, place) {
  const later = (values, stage) =>
    values.map((value, index) => (placeOf({ step: index + 1, stage }) > place ? other(value) : value));
  const states = Object.entries(STAGE).map(([name, stage]) => [name, later(trace[name], stage)]);
  const parts = GATED.map(({ part, stage }) => [
    part,
    Object.fromEntries(Object.entries(trace[part]).map(([name, values]) => [name, later(values, stage)])),
  ]);
  const places = (values) => values.map((value, index) => (index + 1 > place ? other(value) : value));
  const decimals = (values) => values.map((value, index) => (index + 1 > place ? 6 - value : value));
  const equations = Object.entries(trace.equations).map(([name, values]) => [name, decimals(values)]);
  return {
    ...trace,
    ...Object.fromEntries([...states, ...parts]),
    sentences: places(trace.sentences),
    equations: Object.fromEntries(equations),
  };
}

/** The figure with its answer covered behind a place, looked at from another. */
function frameAt(given, trace, shown, place, width) {
  const { step, stage } = placeAt(place);
  const frame = frameOf({ ...given, trace }, { step, width });
  return {
    ...frame,
    cursor: { ...frame.cursor, stage },
    settings: { ...USUAL, hide: ['answer'], links: 'off' },
    shown,
    reach: { first: 1, last: shown },
    asks: place === shown,
  };
}

const first = {};
const seen = new Set();
for (const given of presets.filter(({ name }) => names.includes(name))) {
  for (let shown = 1; shown < given.trace.T * LAST_STAGE; shown++) {
    const future = altered(given.trace, shown);
    for (const width of [680, 340]) {
      for (const place of new Set([shown, Math.max(1, shown - 4)])) {
        const frames = [given.trace, future].map((trace) => frameAt(given, trace, shown, place, width));
        for (const [name, view] of Object.entries(VIEWS)) {
          const [one, same] = frames.map((frame) => drawn(view(frame, act)));
          if (one !== same) first[name] ??= { preset: given.name, shown: placeAt(shown), place: placeAt(place), width };
        }
      }
    }
    const [one, next] = [given.trace, future].map((trace) => frameAt(given, trace, shown + 1, shown + 1, 680));
    for (const [name, view] of Object.entries(VIEWS))
      if (!seen.has(name) && drawn(view(one, act)) !== drawn(view(next, act))) seen.add(name);
  }
}
process.stdout.write(JSON.stringify({ telling: first, seen: [...seen] }));
