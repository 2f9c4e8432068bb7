/** From nothing to a Python that answers: every file at once, then Python, NumPy and lstm_core. */

import { files, lock } from '#runtime';
import { Failure } from './failure.js';
import { bytesOf, fetched, moduleOf } from './files.js';
import { install, plain } from './python.js';

/** @import { Problem, Stage } from './messages.js' */
/** @import { Request, Trace } from '../state/types.js' */

const total = Object.values(files).reduce((sum, file) => sum + file.size, 0);

/**
 * Load everything. What comes back calls `lstm_core.wire.answer`, the one Python function that is ever called,
 * through the one proxy that is kept.
 * @param {(stage: Stage, done: number, total: number) => void} report
 * @returns {Promise<(request: Request) => {trace: Trace} | {problem: Problem}>}
 */
export async function load(report) {
  if (typeof WebAssembly !== 'object') throw new Failure('webassembly', 'no WebAssembly here');
  let done = 0;
  const arrived = (/** @type {number} */ bytes) => {
    done += bytes;
    report(done < total ? 'download' : 'start', done, total);
  };
  report('download', 0, total);

  const wasm = compiled(fetched(files['pyodide.asm.wasm'], 'application/wasm', arrived));
  const stdlib = bytesOf(files['python_stdlib.zip'], arrived);
  const packages = Promise.all([bytesOf(files['numpy.zip'], arrived), bytesOf(files['lstm_core.zip'], arrived)]);
  const modules = Promise.all([moduleOf(files['pyodide.js'], arrived), moduleOf(files['pyodide.asm.js'], arrived)]);

  const [[{ loadPyodide }, { default: createPyodideModule }]] = await Promise.all([modules, wasm, stdlib, packages]);
  lend(wasm, stdlib);
  const python = await loadPyodide({
    createPyodideModule,
    indexURL: import.meta.url,
    lockFileContents: lock,
    packageBaseUrl: import.meta.url,
    stdLibURL: 'python_stdlib.zip',
  });

  report('numpy', total, total);
  for (const zip of await packages) install(python, zip);
  python.pyimport('numpy').destroy();

  report('core', total, total);
  const wire = python.pyimport('lstm_core.wire');
  const answer = wire.answer.copy();
  wire.destroy();
  return (request) => {
    const asked = python.toPy(request);
    try {
      return plain(answer(asked));
    } finally {
      asked.destroy();
    }
  };
}

/** @param {ReturnType<typeof fetched>} file */
async function compiled(file) {
  const { response, blame } = await file;
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (!(error instanceof WebAssembly.CompileError)) throw blame(error);
    throw new Failure(
      /Content.Security.Policy|unsafe-eval|disallowed/i.test(error.message) ? 'policy' : 'damaged',
      error.message,
    );
  }
}

/**
 * Pyodide fetches and compiles two files by itself and never settles when that fails. It gets what is already here.
 * @param {Promise<WebAssembly.Module>} wasm
 * @param {Promise<Uint8Array<ArrayBuffer>>} stdlib
 */
function lend(wasm, stdlib) {
  globalThis.fetch = async (address) => new Response(String(address).endsWith('.wasm') ? null : await stdlib);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await wasm;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}
