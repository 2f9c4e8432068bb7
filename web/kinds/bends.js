/** Curves as lines of a drawing, as the grid is: no number that is read comes from them, all are those of the core. */

/** @type {Record<string, (z: number, alpha: number, beta: number) => number>} */
export const bends = {
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  hard_sigmoid: (z, alpha, beta) => Math.max(0, Math.min(1, alpha * z + beta)),
  linear: (z) => z,
  affine: (z, alpha, beta) => alpha * z + beta,
  leaky_relu: (z, alpha) => (z < 0 ? alpha * z : z),
  thresholded_relu: (z, alpha) => (z < alpha ? 0 : z),
  scaled_tanh: (z, alpha, beta) => alpha * Math.tanh(beta * z),
  elu: (z, alpha) => (z < 0 ? alpha * Math.expm1(z) : z),
  softsign: (z) => z / (1 + Math.abs(z)),
  softplus: (z) => Math.log1p(Math.exp(z)),
};
