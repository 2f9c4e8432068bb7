/** Two passes measured in turns, so that both meet the same machine. */

const MILLISECONDS = 1500;
/** A browser's clock is coarse: calls are counted together until they take this long. */
const LONG_ENOUGH = 5;

/**
 * The shortest time of one call of each pass, in microseconds.
 * @param {(() => unknown)[]} passes
 */
export async function inTurns(passes) {
  const counts = [];
  for (const pass of passes) {
    let count = 1;
    while ((await milliseconds(pass, count)) < LONG_ENOUGH) count *= 2;
    counts.push(count);
  }
  const best = passes.map(() => Infinity);
  const end = performance.now() + MILLISECONDS;
  do {
    for (const [k, pass] of passes.entries()) {
      best[k] = Math.min(best[k], (1000 * (await milliseconds(pass, counts[k]))) / counts[k]);
    }
  } while (performance.now() < end);
  return best;
}

async function milliseconds(pass, count) {
  const start = performance.now();
  for (let k = 0; k < count; k++) {
    const result = pass();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}
