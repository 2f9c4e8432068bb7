/** onnxruntime-web: the model as the native benchmark has it, in float32, on one thread; it has no way back. */

import * as ort from 'onnxruntime-web/wasm';

ort.env.wasm.wasmPaths = { wasm: new URL('./onnxruntime/ort-wasm-simd-threaded.wasm', location.href).href };
ort.env.wasm.numThreads = 1;

export async function onnxruntime({ model, inputs }) {
  const bytes = Uint8Array.from(atob(model), (letter) => letter.charCodeAt(0));
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const x = new ort.Tensor('float32', Float32Array.from(inputs.flat()), [inputs.length, 1, inputs[0].length]);
  return { forward: async () => (await session.run({ x })).y.data };
}
