/** The frameworks that something is written for, as the core knows them, and as they write themselves. */

/** @type {readonly [string, string][]} */
export const FRAMEWORKS = [
  ['numpy', 'NumPy'],
  ['pytorch', 'PyTorch'],
  ['keras', 'Keras'],
  ['jax', 'JAX'],
];

/** Those whose names weights may have. @type {readonly [string, string][]} */
export const NAMES = [
  ['pytorch', 'PyTorch'],
  ['keras', 'Keras'],
  ['onnx', 'ONNX'],
];
