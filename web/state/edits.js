/** What a reader changes: weights, start values, the sequence with its words, and how many units and inputs there are. */
import { batch } from '@preact/signals-core';
import { someWords } from '../address/words.js';
import { changedOneWay, oneWay } from '../kinds/direction.js';
import { brought } from '../later/brought.js';
import { STEPS } from '../ranges.js';
import { reshaped, stepsOf } from '../units/shape.js';
import { textOf } from '../words/text.js';
import { stepLocked } from './limits.js';
import { cursor, moveCursor, names, say, settings, usual, want, wanted, words } from './state.js';

/** @import { Shape } from '../units/shape.js' */
/** @import { Hold, Named, Request } from './types.js' */

/** @param {Partial<Request>} patch */
const change = (patch) => want({ ...wanted.value, ...patch });

/** An entry of an array of weights. @param {Request} request @param {string} name  such as “PART.W” @param {number} [at]  its place in it */
export const weightIn = (request, name, at = 0) => /** @type {number} */ (request.weights[name]?.[at]);

/** The cell that is looked at. */
const cellNow = () => oneWay(wanted.value, cursor.value.direction);

/** The unit that is looked at. */
const unitNow = () => Math.min(cursor.value.unit, wanted.value.H - 1);

/** Arrays of weights or of start values of the cell that is looked at. @param {'weights'|'starts'} of @param {Named} arrays */
const set = (of, arrays) =>
  want(changedOneWay(wanted.value, cursor.value.direction, { [of]: { ...cellNow()[of], ...arrays } }));

/** What the preset has for the cell that is looked at. */
const usualNow = () => oneWay(usual.value, cursor.value.direction);

/** A whole array of weights. @param {string} name @param {number[]} numbers */
export const setArray = (name, numbers) => set('weights', { [name]: numbers });

/** One entry of it. @param {string} name @param {number} value @param {number} [at]  its place in the array */
export const setWeight = (name, value, at = 0) => setArray(name, (cellNow().weights[name] ?? []).with(at, value));

/** @param {string} name @param {number} [at] */
export const resetWeight = (name, at = 0) => setWeight(name, weightIn(usualNow(), name, at), at);

/** @param {string} state @param {number} value @param {number} [unit] */
export const setStart = (state, value, unit = unitNow()) =>
  set('starts', { [state]: (cellNow().starts[state] ?? new Array(wanted.value.H).fill(0)).with(unit, value) });

/** @param {string} state @param {number} [unit] */
export const resetStart = (state, unit = unitNow()) => setStart(state, usualNow().starts[state]?.[unit] ?? 0, unit);

/** What is held of the cell that is looked at. @param {readonly Hold[]} holds */
export const setHolds = (holds) =>
  want(changedOneWay(wanted.value, cursor.value.direction, { holds: holds.length > 0 ? holds : undefined }));

/** @param {number} step @param {number} value @param {number} [input]  which of several, from 0 */
export const setInput = (step, value, input = 0) =>
  change({ inputs: wanted.value.inputs.with((step - 1) * wanted.value.D + input, value) });

/** What is left of the names where there are so many inputs; one has none. @param {number} D */
const namesOf = (D) => (D > 1 ? names.value.slice(0, D) : []);

/** Words that may not be changed stay on their steps. @param {readonly string[]} said @param {number} steps */
export const wordsFor = (said, steps) =>
  settings.value.lock.includes('words')
    ? someWords(Array.from({ length: steps }, (_, index) => words.value[index] ?? ''))
    : said;

/**
 * Another sequence. With another number of inputs to a step the weights of what is new are 0.
 * @param {number[]} inputs  step by step @param {readonly string[]} said  a word for each step, or none @param {number} [D]
 */
export function setInputs(inputs, said, D = wanted.value.D) {
  const request = { ...reshaped(wanted.value, { D, H: wanted.value.H }), inputs };
  batch(() => {
    moveCursor({ step: Math.min(cursor.value.step, stepsOf(request)) });
    want(request, wordsFor(said, stepsOf(request)), namesOf(D));
  });
}

/** Other numbers of units and of inputs: what is there stays, what is new is 0. @param {Shape} shape */
export function changeShape(shape) {
  batch(() => {
    moveCursor({ unit: Math.min(cursor.value.unit, shape.H - 1), walked: 0 });
    want(reshaped(wanted.value, shape), words.value, namesOf(shape.D));
  });
}

/** @param {number} input  from 0 @param {string} name  '' for none */
export function nameInput(input, name) {
  names.value = someWords(
    Array.from({ length: wanted.value.D }, (_, k) => (k === input ? name : (names.value[k] ?? ''))),
  );
}

/** @param {number} step @param {string} word  '' for none */
export function setWord(step, word) {
  const before = words.value;
  words.value = someWords(
    Array.from({ length: stepsOf(wanted.value) }, (_, index) => (index + 1 === step ? word : (before[index] ?? ''))),
  );
}

/** What is wanted, with what is held at the same steps as before. @param {number} at  where a step comes or goes, from 0 @param {1|-1} by */
const held = (at, by) => brought.lenses?.shifted(wanted.value, at, by) ?? wanted.value;

/** A new step, of which every input is 0, behind `step`, and the cursor on it if the reader may go there. @param {number} step */
export function insertStep(step) {
  const { inputs, D } = wanted.value;
  if (stepsOf(wanted.value) >= STEPS.most) return say('inputs', textOf('sequence.most', { most: STEPS.most }));
  want(
    { ...held(step, 1), inputs: inputs.toSpliced(step * D, 0, ...new Array(D).fill(0)) },
    words.value.length > 0 ? words.value.toSpliced(step, 0, '') : [],
  );
  const covered = settings.value.hide.includes('answer');
  if (!covered && !stepLocked()) moveCursor({ step: step + 1 });
}

/** @param {number} step */
export function removeStep(step) {
  const { inputs, D } = wanted.value;
  const steps = stepsOf(wanted.value);
  if (steps <= STEPS.fewest) return say('inputs', textOf('sequence.fewest'));
  batch(() => {
    moveCursor({ step: Math.min(step, steps - 1) });
    want({ ...held(step - 1, -1), inputs: inputs.toSpliced((step - 1) * D, D) }, words.value.toSpliced(step - 1, 1));
  });
}
