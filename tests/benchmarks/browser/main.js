/** Every rival beside lstm_core at every size; `compare` is called from __main__.py. */

import { onnxruntime } from './onnxruntime.js';
import { start } from './ours.js';
import { tensorflow, tensorflowLearning } from './tensorflow.js';
import { inTurns } from './turns.js';

const RIVALS = {
  'TensorFlow.js, cpu (float32)': tensorflow('cpu'),
  'TensorFlow.js, wasm (float32)': tensorflow('wasm'),
  'onnxruntime-web, wasm (float32)': onnxruntime,
};

/** Those that can learn. */
const LEARNERS = {
  'TensorFlow.js, cpu (float32)': tensorflowLearning('cpu'),
  'TensorFlow.js, wasm (float32)': tensorflowLearning('wasm'),
};

/** So many losses are compared before rounding has grown. */
const AGREED = 20;

const ours = start();

async function compare(rival, problem) {
  const mine = (await ours).passes(problem);
  const theirs = await RIVALS[rival](problem);
  const measured = {};
  for (const way of ['forward', 'back']) {
    if (!theirs[way]) continue;
    const [a, b] = [mine[way](), await theirs[way]()];
    const [ourTime, itsTime] = await inTurns([mine[way], theirs[way]]);
    measured[way] = { ourTime, ratio: itsTime / ourTime, apart: apart(a, b) };
  }
  return measured;
}

/** An update of each, in microseconds, and how far their losses are apart. */
async function compareUpdates(rival, problem) {
  const [mine, told] = (await ours).updates(problem);
  const theirs = await LEARNERS[rival](told);
  const losses = [mine, theirs].map((update) => Array.from({ length: AGREED }, () => update()));
  const [ourTime, itsTime] = await inTurns([mine, theirs]);
  return { ourTime, ratio: itsTime / ourTime, apart: apart(...losses) };
}

/** The largest difference, beside the largest number. */
function apart(a, b) {
  if (a.length !== b.length) throw new Error(`${b.length} numbers instead of ${a.length}`);
  const largest = a.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  return a.reduce((most, number, k) => Math.max(most, Math.abs(number - b[k])), 0) / largest;
}

Object.assign(window, { rivals: Object.keys(RIVALS), learners: Object.keys(LEARNERS), compare, compareUpdates });
