/** Pyodide under Node, which builds with the runtime that it builds. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadPyodide } from 'pyodide';
import { unpacking } from '../engine/unpack.js';

/**
 * Python with the script and the wasm of Pyodide and the packages of a folder: python_stdlib.zip, numpy.zip and lstm_core.zip.
 * @param {string} folder
 */
export async function pythonWith(folder) {
  const script = pathToFileURL(resolve(folder, 'pyodide.asm.mjs')).href;
  const { default: createPyodideModule } = await import(script);
  const zips = ['numpy.zip', 'lstm_core.zip'].map(async (name) => new Uint8Array(await readFile(join(folder, name))));
  return loadPyodide({
    createPyodideModule,
    indexURL: resolve(folder),
    lockFileURL: fileURLToPath(import.meta.resolve('pyodide/pyodide-lock.json')),
    fsInit: unpacking(await Promise.all(zips)),
    stdLibURL: join(folder, 'python_stdlib.zip'),
    // The order of a set in a constant, and with it the bytes of a .pyc, must not hang on chance.
    env: { PYTHONHASHSEED: '0', PYTHONNODEBUGRANGES: '1' },
  });
}

/** End with an error's message alone: the stack would quote Pyodide's one line of a megabyte. @param {unknown} error */
export function complain(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
