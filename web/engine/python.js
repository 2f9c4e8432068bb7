/** What every start of Python needs, in a browser or in Node. */

/** @import { PyodideAPI } from 'pyodide' */
/** @import { PyProxy } from 'pyodide/ffi' */
/** @import { Request } from '../state/types.js' */
/** @import { Problem, Said } from './messages.js' */

/** So many numbers cross sooner as one buffer than one by one. */
const LONG = 32;

/**
 * The same question with its long lists of numbers as buffers. What is null is undefined in it: that alone becomes None.
 * @param {unknown} asked
 * @returns {unknown}
 */
function packed(asked) {
  if (Array.isArray(asked)) {
    const buffer = asked.length >= LONG && asked.every((one) => typeof one === 'number');
    return buffer ? Float64Array.from(asked) : asked.map(packed);
  }
  if (asked === null) return undefined;
  if (typeof asked !== 'object' || ArrayBuffer.isView(asked)) return asked;
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, packed(value)]));
}

/**
 * `lstm_core.wire.answer`, the one Python function that is ever called, through the one proxy that is kept.
 * @param {PyodideAPI} python
 * @returns {(request: Request) => Said | {problem: Problem}}
 */
export function answerOf(python) {
  const wire = python.pyimport('lstm_core.wire');
  const answer = wire.answer.copy();
  wire.destroy();
  // Since Python started nothing is garbage, and what is there now stays (runtime/sitecustomize.py).
  const gc = python.pyimport('gc');
  gc.freeze();
  gc.enable();
  gc.destroy();
  return (request) => {
    const asked = python.toPy(packed(request));
    try {
      return plain(answer(asked));
    } finally {
      asked.destroy();
    }
  };
}

/**
 * A Python value as plain JavaScript: dicts as objects, arrays as typed arrays of their own. The proxy is
 * destroyed here, because Python's memory never shrinks.
 * @param {PyProxy} proxy
 */
export function plain(proxy) {
  try {
    return proxy.toJs({ dict_converter: Object.fromEntries, create_pyproxies: false });
  } finally {
    proxy.destroy();
  }
}
