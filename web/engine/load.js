/** From nothing to a Python that answers: everything at once, then Python with its packages in place. */

import { lock, size } from '#runtime';
import { Failure } from './failure.js';
import { answerOf } from './python.js';
import { unpacking } from './unpack.js';

/** @import { Report, Source } from './messages.js' */

/** Between two reports of the bytes that have come, in milliseconds. */
const PAUSE = 100;

/**
 * @param {Source} source
 * @param {Report} report
 * @returns {Promise<ReturnType<typeof answerOf>>}
 */
export async function load(source, report) {
  if (typeof WebAssembly !== 'object') throw new Failure('webassembly', 'no WebAssembly here');
  let done = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const tell = () => {
    waiting = undefined;
    report(done < size ? 'download' : 'start', done, size);
  };
  // Each report makes the page draw, and it has to share a processor with what is being compiled.
  const arrived = (/** @type {number} */ bytes) => {
    done += bytes;
    waiting ??= setTimeout(tell, PAUSE);
  };

  const packages = Promise.all([source.bytes('numpy.zip', arrived), source.bytes('lstm_core.zip', arrived)]);
  const [wasm, stdlib, fsInit] = await Promise.all([
    source.wasm(arrived),
    source.bytes('python_stdlib.zip', arrived),
    packages.then(unpacking),
    source.script(arrived),
  ]);
  clearTimeout(waiting);
  report('start', size, size);
  const python = await started(wasm, stdlib, fsInit);
  report('core', size, size);
  return answerOf(python);
}

/**
 * Pyodide fetches and compiles two files by itself, and never settles when that fails. While it starts, it gets what
 * is already here; the two functions it calls are lent to it until it has called them.
 * @param {WebAssembly.Module} wasm
 * @param {Uint8Array<ArrayBuffer>} stdlib
 * @param {import('pyodide').PyodideConfig['fsInit']} fsInit
 */
function started(wasm, stdlib, fsInit) {
  return new Promise((resolve, reject) => {
    const { fetch } = globalThis;
    const { instantiateStreaming } = WebAssembly;
    globalThis.fetch = async (address) => new Response(String(address).endsWith('.wasm') ? null : stdlib);
    WebAssembly.instantiateStreaming = async (_, imports) => {
      globalThis.fetch = fetch;
      WebAssembly.instantiateStreaming = instantiateStreaming;
      try {
        return { module: wasm, instance: await WebAssembly.instantiate(wasm, imports) };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
    loadPyodide({
      fsInit,
      lockFileContents: lock,
      // Nothing is fetched from these addresses. They are absolute because in a `data:` worker no other makes sense.
      indexURL: 'file:///pyodide/',
      packageBaseUrl: 'file:///pyodide/',
      stdLibURL: 'file:///pyodide/python_stdlib.zip',
    }).then(resolve, reject);
  });
}
