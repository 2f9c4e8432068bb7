/**
 * Compile the Python that ships, by the Python that ships, link Pyodide with it, and prove that nothing is missing.
 * node precompile.js SOURCES_FOLDER TARGET_FOLDER
 *
 * Both folders hold python_stdlib.zip, numpy.zip and lstm_core.zip, and Pyodide's script and wasm.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerOf } from '../engine/python.js';
import { link } from './linked.js';
import { complain, pythonWith } from './node.js';

/** @import { PyodideAPI } from 'pyodide' */

const [sources = '', target = ''] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const SITE = 'sitecustomize.py';
/** The last one has the modules of every start. */
const ZIPS = ['numpy.zip', 'lstm_core.zip', 'python_stdlib.zip'];

/** The functions of a Python file that stands beside this one. @param {PyodideAPI} python @param {string} name */
async function functionsOf(python, name) {
  const globals = python.toPy({ __name__: name });
  python.runPython(await readFile(join(here, name), 'utf8'), { globals });
  return globals;
}

/**
 * Everything lstm_core offers has been used, in Python and from JavaScript, as the page does.
 * @param {PyodideAPI} python
 */
async function exercised(python) {
  const answer = answerOf(python);
  const exercises = await functionsOf(python, 'exercises.py');
  exercises.get('exercise')();
  answer(/** @type {any} */ ({ no: ['request', 1, null, undefined] }));
  try {
    python.runPython('1 / 0');
  } catch (error) {
    if (!String(error).includes('ZeroDivisionError')) throw error;
  }
  return functionsOf(python, 'reached.py');
}

async function precompile() {
  const python = await pythonWith(sources);
  const start = (await functionsOf(python, 'start.py')).get('started')();
  const shipped = (await exercised(python)).get('with_margin')();
  for (const name of ZIPS) python.FS.writeFile(`/${name}`, await readFile(join(sources, name)));
  const compiledZips = (await functionsOf(python, 'compile.py')).get('compiled_zips');
  compiledZips(python.toPy(ZIPS), shipped, start, await readFile(join(here, SITE), 'utf8'));
  for (const name of ZIPS) await writeFile(join(target, name), python.FS.readFile(`/compiled-${name}`));
  /** @type {string[]} */
  const paths = shipped.toJs();
  const libraries = paths.filter((path) => path.endsWith('.so'));
  await link(
    sources,
    libraries.map((path) => python.FS.readFile(`/lib/python3.14/site-packages/${path}`)),
    target,
  );
  return [...paths, SITE];
}

/** The exercises import with the compiled files what they import with the sources. @param {string[]} shipped */
async function prove(shipped) {
  const python = await pythonWith(target);
  const reached = (await exercised(python)).get('reached')().toJs();
  const missed = reached.filter((/** @type {string} */ path) => !shipped.includes(path.replace(/c$/, '')));
  if (missed.length > 0) throw new Error(`The compiled runtime imports what the sources did not: ${missed.join(', ')}`);
}

try {
  await prove(await precompile());
} catch (error) {
  complain(error);
}
