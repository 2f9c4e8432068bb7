/**
 * Record the trace of every preset with the runtime that ships.
 * node record.js RUNTIME_FOLDER TARGET_FILE
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';
import { install, plain } from '../engine/python.js';

const [runtime = '', target = ''] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));

/** @returns {Promise<void>} */
async function record() {
  const { lock } = JSON.parse(await readFile(join(runtime, 'manifest.json'), 'utf8'));
  const python = await loadPyodide({
    lockFileContents: lock,
    packageBaseUrl: runtime,
    stdLibURL: join(runtime, 'python_stdlib.zip'),
  });
  install(python, new Uint8Array(await readFile(join(runtime, 'numpy.zip'))));
  install(python, new Uint8Array(await readFile(join(runtime, 'lstm_core.zip'))));

  const globals = python.toPy({});
  python.runPython(await readFile(join(here, 'record.py'), 'utf8'), { globals });
  const presets = plain(globals.get('recorded')());
  await writeFile(target, `${JSON.stringify({ presets }, listed)}\n`);
}

/**
 * Typed arrays as plain lists: JSON would make objects of them.
 * @param {string} _
 * @param {unknown} value
 */
function listed(_, value) {
  return ArrayBuffer.isView(value) ? Array.from(/** @type {Float64Array} */ (value)) : value;
}

await record().catch((error) => {
  // Not the stack: it would quote Pyodide's one line of a megabyte.
  console.error(error.message);
  process.exit(1);
});
