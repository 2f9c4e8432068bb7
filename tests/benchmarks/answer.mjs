/**
 * Measure in the runtime that ships, and print as one line of JSON, in milliseconds: {imports: {numpy, core}}, for
 * each number of steps the shortest time of {answer, run}: a request answered from JavaScript, and its arithmetic alone;
 * {shapes: {one, many}}, in turns: 200 steps of one unit and input, and of 16 units and 8 inputs; and
 * {lenses: {run, memory, …}}, in turns: 200 steps of 8 units and inputs, and what each lens alone answers of them.
 * node answer.mjs RUNTIME_FOLDER TIMES STEPS …
 */
import { answerOf } from '../../web/engine/python.js';
import { pythonWith } from '../../web/runtime/node.js';

const [runtime = '', times = '', ...steps] = process.argv.slice(2);
const python = await pythonWith(runtime);
/** @param {string} module */
const imported = (module) => shortest(1, () => python.runPython(`import ${module}`));

/** @param {number} count @param {() => void} work */
function shortest(count, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < count; k += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const imports = { numpy: imported('numpy'), core: imported('lstm_core.wire') };
const answer = answerOf(python);
const request = JSON.parse(
  python.runPython(`
    import json
    import lstm_core
    from lstm_core.wire import request_from
    preset = lstm_core.presets()[0]
    json.dumps(request_from(preset))`),
);

/** @param {number} count  steps */
function measured(count) {
  const inputs = Array.from({ length: count }, (_, t) => ((7 * t) % 21) / 10 - 1);
  python.globals.set('inputs', python.toPy(inputs));
  const run = python.runPython(`
    import numpy
    from lstm_core.running.run import run_from
    numbers = numpy.array(inputs).reshape(-1, 1)
    lambda times: [run_from(preset.cell, numbers, {}) for _ in range(times)] and None`);
  const asked = { ...request, inputs };
  return {
    answer: shortest(Number(times), () => answer(asked)),
    run: shortest(Number(times), () => run(1)),
  };
}

/** @param {number} size @param {number} largest */
const waves = (size, largest) =>
  Array.from({ length: size }, (_, k) => Math.round(100 * largest * Math.sin(k * k)) / 100);

/** @param {number} D @param {number} H */
const shaped = (D, H) => ({
  ...request,
  D,
  H,
  weights: Object.fromEntries(
    Object.keys(request.weights).map((name) => {
      const width = name.endsWith('.W') ? D : name.endsWith('.U') ? H : 1;
      return [name, waves(H * width, 2 / Math.sqrt(width))];
    }),
  ),
  inputs: waves(200 * D, 1),
  starts: {},
});

/**
 * The least processor time that ten answers take, for each of these requests: long answers are often broken off for other work.
 * @param {Record<string, unknown>} asked
 */
function inTurns(asked) {
  const best = Object.fromEntries(Object.keys(asked).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let k = 0; k < Number(times) / 10; k += 1) {
    for (const [name, one] of Object.entries(asked)) {
      const start = process.cpuUsage();
      for (let turn = 0; turn < 10; turn += 1) answer(one);
      best[name] = Math.min(best[name], process.cpuUsage(start).user / 10_000);
    }
  }
  return best;
}

const shapes = inTurns({ one: shaped(1, 1), many: shaped(8, 16) });
const eight = shaped(8, 8);
const LENSES = ['memory', 'sensitivity', 'gradient', 'attention', 'occlusion'];
const lenses = inTurns({
  run: eight,
  ...Object.fromEntries(LENSES.map((name) => [name, { ...eight, ask: [name], trace: false }])),
});
console.log(
  JSON.stringify({ imports, shapes, lenses, ...Object.fromEntries(steps.map((count) => [count, measured(Number(count))])) }),
);
