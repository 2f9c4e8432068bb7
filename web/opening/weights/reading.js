/**
 * What Python finds in the files: it is asked anew whenever the files, or what the reader says of them, are others. What is in HDF5 the page
 * reads itself (hdf5/later.js), which comes when Python meets it, and hands it over.
 */
import { computed, effect, signal } from '@preact/signals-core';
import { brought } from '../../later/brought.js';
import { coming } from '../../later/coming.js';
import { addAsker, hear, heard } from '../../state/beside.js';
import { textOf } from '../../words/text.js';
import { called, files, isOpen, wrong } from '../files.js';
import { show } from './show.js';

/** @import { Request } from '../../state/types.js' */
/** @import { Reading } from '../hdf5/read.js' */
/** @import { Steps } from '../sequences/sequences.js' */
/**
 * @typedef {object} Found  a layer, as Python tells of it (lstm_core/wire.py)
 * @property {string} name
 * @property {number} number
 * @property {string} tool
 * @property {string} [curves]  those that are not the usual ones of the kind
 * @property {readonly string[]} ways
 * @property {string} [kind]
 * @property {number} [D]
 * @property {number} [H]
 * @property {readonly string[]} assumed
 * @property {string} refused
 * @property {string} asks
 * @property {{layers: number, D: number, sure: boolean}} [below]  those it may read through
 *
 * @typedef {{kind: string, curves?: string, D: number, H: number, weights: Record<string, ArrayLike<number>>, backward?: {weights: Record<string, ArrayLike<number>>}, inputs?: ArrayLike<number>}} Cell
 * @typedef {{layers: readonly Found[], others: readonly string[], tools: readonly string[], cell?: Cell, hdf5?: Uint8Array}} Told
 * @typedef {Record<string, boolean|number>} Answers  to what a layer asks, by what it asks
 */

const { there: hdf5There } = coming(() => SCRIPTS.hdf5);

/** So many bytes may take as long to read as a unit does to be run. */
const AS_LONG = 250_000;

/** The name of the question among those that Python is asked. */
const FILE = 'file';

/** What the reader, and HDF5, have said so far of these files. */
const none = () => ({
  of: files.value,
  tool: '',
  answers: /** @type {Record<string, Answers>} */ ({}),
  layer: /** @type {number|null} */ (null),
  steps: /** @type {Steps} */ ({ inputs: [], words: [], names: [] }),
  through: false,
  readings: /** @type {readonly Reading[]} */ ([]),
});
const said = signal(none());
const saidNow = computed(() => (said.value.of === files.value ? said.value : none()));
const found = signal({ of: files.peek(), told: /** @type {Told|null} */ (null) });

/** What was found in the files; null as long as it is not known. */
export const told = computed(() => (found.value.of === files.value ? found.value.told : null));
/** Whose they are, where the reader has said it. */
export const tool = computed(() => saidNow.value.tool);
/** What the reader has said of each layer, by its place. */
export const answers = computed(() => saidNow.value.answers);

/** @param {Partial<ReturnType<typeof none>>} patch */
function say(patch) {
  said.value = { ...saidNow.peek(), ...patch };
}

/** @param {string} framework */
export const sayTool = (framework) => say({ tool: framework, answers: {} });

/** @param {number} layer @param {Answers} answer */
export const answer = (layer, answer) => say({ answers: { ...answers.peek(), [layer]: answer } });

/** What is to be called when a layer is shown. */
let done = () => {};

/** @param {number} layer  to be shown @param {Steps} steps  on which @param {boolean} through  the layers below it @param {() => void} close */
export function bringLayer(layer, steps, through, close) {
  done = close;
  say({ layer, steps, through });
}

/** Whether one is on its way: of a large file that takes seconds. */
export const bringing = computed(() => saidNow.value.layer !== null);

const question = computed(() => {
  const { tool: framework, layer, steps, through, readings } = saidNow.value;
  return {
    ask: ['layers'],
    kind: 'lstm', // in whose words a refusal would be told; there is no cell yet
    H: Math.ceil(called.value.size / AS_LONG), // by which it is known how long Python may take
    files: Object.fromEntries(files.value.map(({ name, content }) => [name, content])),
    answers: answers.value,
    hdf5: readings,
    ...(framework && { framework }),
    ...(layer !== null && { layer }),
    ...(layer !== null && through && { inputs: steps.inputs }),
  };
});

/** @param {string} what */
const refuse = (what) => {
  const { name } = called.peek();
  wrong.value = what.replace(/^(?:file|source|files):? /, `${name} `);
};

/** @param {Uint8Array} content */
async function readHdf5(content) {
  const asked = question.peek();
  const there = await hdf5There();
  if (asked !== question.peek()) return;
  const reading = there && brought.readHdf5?.(content);
  if (reading) say({ readings: [...saidNow.peek().readings, reading] });
  else refuse(textOf(there ? 'opening.hdf5_damaged' : 'opening.hdf5_absent', { name: called.peek().name }));
}

/** @param {Told} told */
async function take(told) {
  if (told.hdf5) return readHdf5(told.hdf5);
  const layer = told.layers[saidNow.peek().layer ?? -1];
  if (!told.cell || !layer) {
    // Whose they may be is known only as long as it has not been said.
    const before = found.peek().of === files.peek() ? found.peek().told : null;
    const tools = told.tools.length > 0 ? told.tools : (before?.tools ?? []);
    found.value = { of: files.peek(), told: { ...told, tools } };
    return;
  }
  const what = await show(told.cell, layer, saidNow.peek().steps);
  if (what) {
    say({ layer: null });
    wrong.value = what;
  } else done();
}

export function startReading() {
  addAsker(() =>
    isOpen.value && files.value.length > 0
      ? [[FILE, /** @type {Request} */ (/** @type {unknown} */ (question.value))]]
      : [],
  );
  // What was heard holds the files.
  effect(() => {
    if (!isOpen.value) hear(FILE, { request: /** @type {any} */ ({}), what: '' });
  });
  effect(() => {
    const answered = heard.value.get(FILE);
    if (!answered || /** @type {unknown} */ (answered.request) !== question.peek()) return;
    if ('what' in answered) refuse(answered.what);
    else if ('lenses' in answered) take(/** @type {Told} */ (/** @type {unknown} */ (answered.lenses.file)));
  });
}
