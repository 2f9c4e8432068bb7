/** lstm_core in Pyodide, with the files that ship: from a call in JavaScript to a Float64Array, every value kept. */

import { install } from '../../../web/engine/python.js';

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

export async function start() {
  const { loadPyodide } = await import(new URL('./pyodide/pyodide.mjs', location.href).href);
  const { lock } = await (await fetch('./runtime/manifest.json')).json();
  const python = await loadPyodide({
    lockFileContents: lock,
    packageBaseUrl: new URL('./runtime/', location.href).href,
    stdLibURL: new URL('./runtime/python_stdlib.zip', location.href).href,
  });
  for (const name of ['numpy.zip', 'lstm_core.zip']) {
    install(python, new Uint8Array(await (await fetch(`./runtime/${name}`)).arrayBuffer()));
  }
  const make = python.runPython(PASSES);

  return ({ weights, inputs }) => {
    const [forward, back] = make(python.toPy(weights), python.toPy(inputs));
    return { forward: () => numbers(forward()), back: () => numbers(back()) };
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
