/**
 * What becomes of the image of Python from visit to visit: node image.mjs RUNTIME_FOLDER RECORDINGS… prints it as JSON.
 * The browser's cache is a map here, and nobody has to wait.
 */
import { readFile } from 'node:fs/promises';
import { imageOf } from '../../web/engine/image.js';
import { answerOf } from '../../web/engine/python.js';
import { pythonWith } from '../../web/runtime/node.js';

const [runtime = '', ...recordings] = process.argv.slice(2);
const SCRIPT = 'https://cells.example/site/worker-1.js';

/** @type {Map<string, Map<string, ArrayBuffer>>} */
const folders = new Map();
const opened = (folder) => folders.get(folder) ?? folders.set(folder, new Map()).get(folder);
globalThis.caches = {
  delete: async (folder) => folders.delete(folder),
  open: async (folder) => ({ put: async (name, answer) => opened(folder).set(name, await answer.arrayBuffer()) }),
  match: async (name, { cacheName }) => {
    const bytes = folders.get(cacheName)?.get(name);
    return bytes && new Response(bytes.slice());
  },
};
/** What is done where only one may. */
let working;
const request = (_, act) => {
  working = act();
  return working;
};
Object.defineProperty(globalThis, 'navigator', {
  value: { userAgent: 'One', locks: { request } },
});
console.info = () => {};

let due;
globalThis.setTimeout = (act) => {
  due = act;
};
globalThis.clearTimeout = () => {
  due = undefined;
};
/** Nobody asks any more. */
async function quiet() {
  due?.();
  due = undefined;
  await working;
}

const told = {};

/** A Python of so many bytes whose answer says where it began: with a memory of how often it had been asked. */
const pretended = (size, act = () => {}) => {
  return async (from) => {
    const began = from._loadSnapshot ? `asked ${new Uint8Array(from._loadSnapshot)[0]} times` : 'anew';
    act(began);
    let asked = 0;
    const answer = () => {
      asked += 1;
      return began;
    };
    return { python: { makeMemorySnapshot: () => new Uint8Array(size).fill(asked) }, answer };
  };
};
const visit = async (begin = pretended(64), script = SCRIPT) => (await imageOf(script).answering(begin))();

told.first = await visit();
told.unasked = folders.size;
await quiet();
told.second = await visit();
told.otherFiles = await visit(pretended(64), SCRIPT.replace('1', '2'));
await quiet();
told.kept = [...folders.values()].flatMap((folder) => [...folder.keys()]);
navigator.userAgent = 'Two';
told.otherBrowser = await visit(pretended(64), SCRIPT.replace('1', '2'));

await quiet();
folders.clear();
await visit(pretended(32 * 2 ** 20));
await quiet();
told.grown = folders.size;
told.unmade = await visit(async () => ({ python: {}, answer: () => 'anew' }));

await visit();
await quiet();
const [[folder, [[name, whole]]]] = [...folders].map(([key, files]) => [key, [...files]]);
const damaged = new Uint8Array(whole.slice());
damaged[damaged.length - 5] ^= 1;
opened(folder).set(name, damaged.buffer);
told.damaged = await visit();
told.damagedStays = folders.size;

opened(folder).set(name, whole);
told.unfit = await visit(
  pretended(64, (began) => {
    if (began !== 'anew') throw new Error('not of this build');
  }),
);
told.unfitStays = folders.size;

opened(folder).set(name, whole);
const failing = async () => ({
  answer: () => {
    throw new Error('memory access out of bounds');
  },
});
told.failing = await visit(failing).catch((error) => error.message);
told.failingStays = folders.size;

folders.clear();
const requests = (await Promise.all(recordings.map((path) => readFile(path, 'utf8'))))
  .flatMap((text) => JSON.parse(text).presets)
  .map(({ request }) => request);
told.began = [];
const begin = async (from) => {
  const python = await pythonWith(runtime, from);
  told.began.push(...Object.keys(from));
  return { python, answer: answerOf(python) };
};
const answers = [];
for (const _ of ['first visit', 'second visit']) {
  const answer = await imageOf(SCRIPT).answering(begin);
  await quiet();
  answers.push(requests.map((request) => JSON.stringify(answer(request))));
}
told.answered = requests.length;
told.different = answers[0].filter((one, index) => one !== answers[1][index]).length;
process.stdout.write(JSON.stringify(told));
