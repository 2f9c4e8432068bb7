/** lstm_core in Pyodide, with the files that ship: from a call in JavaScript to a Float64Array, every value kept. */

import { unpacking } from '../../../web/engine/unpack.js';

const PASSES = `
import numpy as np
import lstm_core as lc

def passes(weights, inputs):
    W, U, b = (np.split(np.array(array), 4) for array in weights)
    i, f, g, o = map(lc.Affine, W, U, b)
    cell = lc.LSTM(forget_gate=f, input_gate=i, candidate=g, output_gate=o)
    inputs = np.array(inputs)
    ones = np.ones((len(inputs), cell.H))
    def forward():
        return lc.run(cell, inputs).hidden_state.ravel()
    def back():
        return lc.backpropagate(cell, lc.run(cell, inputs), ones).inputs.ravel()
    return forward, back

passes
`;

const UPDATES = `
import json
import numpy as np
import lstm_core as lc
from lstm_core.training.course import course

def learning(definition, T, H):
    asked = dict(kind="lstm", units=H, steps=(T, T), clip_norm=1e9)
    task = lc.task(json.loads(definition))
    (begun, learner), (other, _) = course(task, **asked), course(task, **asked)
    drawn = (other.chance.uniform(32 * 200) * 1000).astype(np.int32).reshape(200, 32)
    lessons = begun.lessons
    told = {
        "inputs": lessons.inputs[..., 0].T, "wanted": lessons.wanted.T, "counts": lessons.counts.T.astype(float),
        "drawn": drawn, **{name: array for name, array in learner.weights.items()},
    }
    moments = begun.updates(learner)
    return (lambda: next(moments).loss), {name: array.tolist() for name, array in told.items()}

learning
`;

export async function start() {
  const { loadPyodide } = await import(new URL('./pyodide/pyodide.mjs', location.href).href);
  const { lock } = await (await fetch('./runtime/manifest.json')).json();
  const zips = ['numpy.zip', 'lstm_core.zip'].map(
    async (name) => new Uint8Array(await (await fetch(`./runtime/${name}`)).arrayBuffer()),
  );
  const python = await loadPyodide({
    fsInit: unpacking(await Promise.all(zips)),
    lockFileContents: lock,
    packageBaseUrl: new URL('./runtime/', location.href).href,
    stdLibURL: new URL('./runtime/python_stdlib.zip', location.href).href,
  });
  const make = python.runPython(PASSES);
  const learning = python.runPython(UPDATES);

  return {
    passes: ({ weights, inputs }) => {
      const [forward, back] = make(python.toPy(weights), python.toPy(inputs));
      return { forward: () => numbers(forward()), back: () => numbers(back()) };
    },
    /** An update at each call, which answers the loss before it; and the weights and sequences that it begins with. */
    updates: ({ task, T, H }) => {
      const [update, told] = learning(task, T, H);
      return [update, told.toJs({ dict_converter: Object.fromEntries })];
    },
  };
}

/** The proxy is destroyed here, because Python's memory never shrinks. */
function numbers(array) {
  const view = array.getBuffer('f64');
  try {
    return view.data.slice();
  } finally {
    view.release();
    array.destroy();
  }
}
