/**
 * Print what tests/core/agreement.py answers in the runtime that ships, as one line of JSON.
 * node agreement.mjs PYODIDE_FOLDER RUNTIME_FOLDER TESTS_ZIP
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from '../../web/engine/python.js';

const [pyodide, runtime, tests] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, 'pyodide.mjs')).href);
const { lock } = JSON.parse(await readFile(join(runtime, 'manifest.json'), 'utf8'));
const python = await loadPyodide({
  lockFileContents: lock,
  packageBaseUrl: runtime,
  stdLibURL: join(runtime, 'python_stdlib.zip'),
});
for (const zip of [join(runtime, 'numpy.zip'), join(runtime, 'lstm_core.zip'), tests]) {
  install(python, new Uint8Array(await readFile(zip)));
}
console.log(python.runPython('import json; from tests.core.agreement import answers; json.dumps(answers())'));
