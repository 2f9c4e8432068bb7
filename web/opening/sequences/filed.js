/** Steps from a file: text as it may be pasted, or an array of NumPy's, which Python reads. */
import { computed, effect, signal } from '@preact/signals-core';
import { html, nothing } from 'lit-html';
import { SIZE, STEPS } from '../../ranges.js';
import { addAsker, hear, heard } from '../../state/beside.js';
import { readSteps } from '../../state/rowed.js';
import { textOf } from '../../words/text.js';
import { fitting, settled } from './fitting.js';
import { stepsIn } from './table.js';
import { textIn } from './textin.js';
import { told } from './told.js';

/** @import { Request } from '../../state/types.js' */
/** @import { Read } from './fitting.js' */
/** @import { Numbers } from './table.js' */

/** The name of the question among those that Python is asked. */
const ARRAYS = 'arrays';
const LARGEST = 50_000_000; // bytes

/** What was chosen: `array` is the place of one of several, −1 for none. */
const given = signal({ name: '', content: new Uint8Array(), what: '', array: -1, chosen: '' });

/** @param {Partial<typeof given.value>} patch */
const change = (patch) => {
  given.value = { ...given.peek(), ...patch };
};

const content = computed(() => given.value.content);
const text = computed(() => textIn(content.value));

const question = computed(() => ({
  ask: [ARRAYS],
  kind: 'lstm', // in whose words a refusal would be told; there is no cell here
  files: { [given.peek().name]: content.value },
}));

/** @type {import('@preact/signals-core').ReadonlySignal<readonly Numbers[]|undefined>} */
const arrays = computed(() => {
  const answered = heard.value.get(ARRAYS);
  const mine = answered && /** @type {unknown} */ (answered.request) === question.value && 'lenses' in answered;
  return mine ? /** @type {any} */ (answered.lenses).file.arrays : undefined;
});

export function startReadingArrays() {
  addAsker(() =>
    text.value === undefined ? [[ARRAYS, /** @type {Request} */ (/** @type {unknown} */ (question.value))]] : [],
  );
  effect(() => {
    const answered = heard.value.get(ARRAYS);
    if (answered && /** @type {unknown} */ (answered.request) === question.peek() && 'what' in answered)
      change({ what: answered.what.replace(/^(?:file|source):? /, `${given.peek().name} `) });
  });
}

/** When the dialog is closed, what was read is not kept. */
export function forgetFile() {
  given.value = { name: '', content: new Uint8Array(), what: '', array: -1, chosen: '' };
  hear(ARRAYS, { request: /** @type {any} */ ({}), what: '' });
}

/** @param {File} file */
async function take(file) {
  const { name, size } = file;
  const begun = { name, content: new Uint8Array(), what: '', array: -1, chosen: '' };
  if (size > LARGEST) return change({ ...begun, what: textOf('file.large', { name }) });
  try {
    change({ ...begun, content: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    change({ ...begun, what: textOf('file.unread', { name }) });
  }
}

function choose() {
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) take(file);
  };
  input.click();
}

/** @param {number} D @returns {Read|undefined}  undefined until it is known */
function read(D) {
  const { name, what, array } = given.value;
  if (what) return { what };
  if (!name) return { what: textOf('sequences.no_file') };
  if (text.value !== undefined) return fitting(readSteps(text.value, D, { steps: STEPS.seen, inputs: SIZE.seen }), D);
  if (!arrays.value) return undefined;
  const [only, ...more] = arrays.value;
  if (!only) return { what: textOf('sequences.no_arrays', { name }) };
  const found = more.length > 0 ? arrays.value[array] : only;
  return found ? fitting(stepsIn(found, D), D) : { what: textOf('sequences.which') };
}

/** Which of several. @param {readonly Numbers[]} found */
const which = (
  found,
) => html`<select aria-label=${textOf('sequences.which')} @change=${(/** @type {Event} */ { target }) => change({ array: Number(/** @type {HTMLSelectElement} */ (target).value), chosen: '' })}>
  <option value="-1" ?selected=${given.value.array < 0}>${textOf('sequences.none')}</option>
  ${found.map(({ name, shape }, index) => html`<option value=${index} ?selected=${index === given.value.array}>${name} ${shape.join(' × ')}</option>`)}
</select>`;

/** @type {import('./sequences.js').Sequence} */
export const filed = {
  name: 'filed',
  fits: () => true,
  label: () => textOf('sequences.filed'),
  view(D) {
    const { name, chosen } = given.value;
    const found = arrays.value ?? [];
    const now = name ? read(D) : undefined;
    return html`<div class="sequence-given">
      <div class="sequence-file"><button type="button" @click=${choose}>${textOf(name ? 'opening.another' : 'opening.choose')}</button> <span>${name || textOf('sequences.kinds')}</span></div>
      ${text.value === undefined && found.length > 1 ? which(found) : nothing}
      ${now ? told(now, chosen, (label) => change({ chosen: label })) : nothing}
    </div>`;
  },
  read: (D) => settled(read(D) ?? { what: textOf('sequences.waits') }, given.value.chosen),
};
