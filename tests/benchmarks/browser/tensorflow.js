/** TensorFlow.js: its LSTM layer on one of its backends, in float32, the only one it has. */

import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { layers } from '@tensorflow/tfjs-layers';

setWasmPaths(new URL('./tensorflow/', location.href).href);

async function on(backend) {
  await tf.setBackend(backend);
  await tf.ready();
  if (tf.getBackend() !== backend) throw new Error(`TensorFlow.js runs on ${tf.getBackend()}, not on ${backend}`);
}

/** Its layer with these weights, in the order input, forget, candidate, output. */
function layerOf(W, U, b) {
  const layer = layers.lstm({ units: U[0].length, returnSequences: true, recurrentActivation: 'sigmoid' });
  layer.apply(tf.zeros([1, 1, W[0].length])).dispose(); // makes the weights
  layer.setWeights([tf.transpose(tf.tensor2d(W)), tf.transpose(tf.tensor2d(U)), tf.tensor1d(b)]);
  return layer;
}

export const tensorflow =
  (backend) =>
  async ({ weights, inputs }) => {
    await on(backend);
    const layer = layerOf(...weights);
    const x = tf.tensor3d([inputs]);
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

const BLOCKS = ['input_gate', 'forget_gate', 'candidate', 'output_gate'];

/** An update at each call, from the weights and by the batches of ours; it answers the loss before it. */
export const tensorflowLearning = (backend) => async (told) => {
  await on(backend);
  const layer = layerOf(...['W', 'U', 'b'].map((name) => BLOCKS.flatMap((block) => told[`${block}.${name}`])));
  const [v, a] = [tf.variable(tf.tensor2d(told['read_out.v'], [told['read_out.v'].length, 1])), tf.variable(tf.tensor1d(told['read_out.a']))];
  const moving = [...layer.trainableWeights.map((weight) => weight.val), v, a];
  const [inputs, wanted, counts] = ['inputs', 'wanted', 'counts'].map((name) => tf.tensor2d(told[name]));
  const adam = tf.train.adam(0.03, 0.9, 0.999, 1e-8);
  let made = 0;

  return () =>
    tf.tidy(() => {
      const drawn = tf.tensor1d(told.drawn[made++ % told.drawn.length], 'int32');
      const [x, y, counting] = [inputs, wanted, counts].map((every) => tf.gather(every, drawn));
      const cost = adam.minimize(
        () => {
          const h = layer.apply(tf.expandDims(x, 2));
          const [B, T, H] = h.shape;
          const read = tf.reshape(tf.add(tf.matMul(tf.reshape(h, [B * T, H]), v), a), [B, T]);
          return tf.div(tf.sum(tf.square(tf.mul(counting, tf.sub(read, y)))), tf.sum(counting));
        },
        true,
        moving,
      );
      return cost.dataSync()[0];
    });
};
