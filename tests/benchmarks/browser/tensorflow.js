/** TensorFlow.js: its LSTM layer on one of its backends, in float32, the only one it has. */

import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { layers } from '@tensorflow/tfjs-layers';

setWasmPaths(new URL('./tensorflow/', location.href).href);

export const tensorflow =
  (backend) =>
  async ({ weights, inputs }) => {
    await tf.setBackend(backend);
    await tf.ready();
    if (tf.getBackend() !== backend) throw new Error(`TensorFlow.js runs on ${tf.getBackend()}, not on ${backend}`);
    const [W, U, b] = weights;
    const units = U[0].length;
    const layer = layers.lstm({ units, returnSequences: true, recurrentActivation: 'sigmoid' });
    const x = tf.tensor3d([inputs]);
    layer.apply(x).dispose(); // makes the weights
    layer.setWeights([tf.transpose(tf.tensor2d(W)), tf.transpose(tf.tensor2d(U)), tf.tensor1d(b)]);
    const parameters = layer.trainableWeights.map((weight) => weight.val);

    return {
      forward: () => tf.tidy(() => layer.apply(x).dataSync()),
      back: () =>
        tf.tidy(() => {
          const { grads } = tf.engine().gradients(() => tf.sum(layer.apply(x)), [x, ...parameters]);
          return grads[0].dataSync();
        }),
    };
  };
