// The tab on which files of weights are opened, asked line by line, JSON in and out; bytes as base64. Python is the one who asks: it is told the question,
// and says what was found. Back come the question, what is to be read on the tab, and what the page wants then.
import { createInterface } from 'node:readline';
import './pageless.js';

console.info = console.error; // what is printed are answers
globalThis.addEventListener = () => {};
globalThis.history = { state: null, pushState: () => {}, replaceState: () => {} };
document.body = {};
globalThis.SCRIPTS = Object.fromEntries(['hdf5', 'kinds', 'rest', 'units'].map((name) => [name, { path: '' }]));

const { asked, hear } = await import('../../web/state/beside.js');
const { brought } = await import('../../web/later/brought.js');
const { commit, startHistory, undo } = await import('../../web/state/history.js');
const { addPresets, engine, names, presets, settings, want, wanted, words } = await import('../../web/state/state.js');
await import('../../web/kinds/others.js');
const { begin, end, takeFiles } = await import('../../web/opening/files.js');
const { readHdf5 } = await import('../../web/opening/hdf5/read.js');
const { choose } = await import('../../web/opening/weights/layer.js');
const { inputsOf, readsThrough } = await import('../../web/opening/weights/below.js');
const { weights } = await import('../../web/opening/weights/panel.js');
const { answer, bringLayer, sayTool, startReading, told } = await import('../../web/opening/weights/reading.js');
const { chosenSequence, sequenceFor } = await import('../../web/opening/sequences/sequences.js');
const { drawn } = await import('../../web/still/drawn.js');
const { elements, treeOf } = await import('../../web/runtime/tree.js');
const { classed, content } = await import('./axis_drawn.js');

brought.readHdf5 = readHdf5;
startReading();
startHistory();
engine.value = { kind: 'ready', place: 'page' };
let closed = false;
const close = () => {
  closed = true;
  end();
};

/** @type {Record<string, (given: any) => unknown>} */
const DOES = {
  presets: (given) => addPresets(given),
  lock: (lock) => {
    settings.value = { ...settings.value, lock };
  },
  want: ([request, said]) => {
    want(request, said);
    commit();
  },
  take: (files) => {
    closed = false;
    begin();
    return takeFiles(
      files.map(([name, text]) => {
        const bytes = Buffer.from(text, 'base64');
        return { name, size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer };
      }),
      close,
    );
  },
  hear: (file) => {
    const hdf5 = file.hdf5 && { hdf5: Uint8Array.from(Buffer.from(file.hdf5, 'base64')) };
    hear('file', { request: asked.value.get('file'), lenses: { file: { ...file, ...hdf5 } } });
  },
  refuse: (what) => hear('file', { request: asked.value.get('file'), what }),
  tool: sayTool,
  choose: (at) => choose(told.value, at),
  answer: ([at, said]) => answer(at, said),
  sequence: (name) => {
    chosenSequence.value = name;
  },
  show: (at) => {
    const layer = told.value.layers[at];
    bringLayer(at, sequenceFor(inputsOf(layer, at)).read(inputsOf(layer, at)), readsThrough(layer, at), close);
  },
  undo,
  status: (status) => {
    engine.value = status;
  },
};

const said = (question) =>
  question && {
    ...question,
    files: Object.fromEntries(Object.entries(question.files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')])),
    hdf5: question.hdf5.map(({ arrays, texts }) => ({
      texts,
      arrays: Object.fromEntries(Object.entries(arrays).map(([path, { shape, values }]) => [path, { shape, values: [...values] }])),
    })),
  };

for await (const line of createInterface({ input: process.stdin })) {
  for (const [name, given] of Object.entries(JSON.parse(line))) await DOES[name](given);
  await new Promise((resolve) => setTimeout(resolve));
  const tree = treeOf(drawn(weights(close)));
  const of = (name) => elements(tree).filter((one) => classed(one, name));
  const rows = elements(tree, 'tr').map((row) => elements(row).filter(({ name }) => ['th', 'td'].includes(name)).map(content));
  const answered = {
    question: said(asked.value.get('file')) ?? null,
    rows,
    refused: of('opening-refused').map(content).join(),
    waits: of('opening-waits').map(content).join(),
    assumed: of('opening-assumed').map(content).join(),
    questions: of('opening-question').map((one) => elements(one, 'label').map(content)),
    sequences: of('opening-sequences').flatMap((one) => elements(one, 'label').map(content)),
    button: of('primary').map((one) => [content(one), 'disabled' in one.attribs]),
    closed,
    wanted: wanted.value,
    words: words.value,
    names: names.value,
    kinds: presets.map(({ request }) => request.kind),
  };
  process.stdout.write(`${JSON.stringify(answered)}\n`);
}
