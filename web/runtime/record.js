/**
 * Record the trace of every preset with the runtime that ships: those of the kind to begin with, and those of all others.
 * node record.js RUNTIME_FOLDER FIRST_FILE OTHERS_FILE
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plain } from '../engine/python.js';
import { complain, pythonWith } from './node.js';

const [runtime = '', firstFile = '', othersFile = ''] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));

async function record() {
  const python = await pythonWith(runtime);
  const globals = python.toPy({});
  python.runPython(await readFile(join(here, 'record.py'), 'utf8'), { globals });
  /** @param {string} file @param {string[]} kinds */
  const write = (file, kinds) => {
    const presets = kinds.flatMap((kind) => plain(globals.get('recorded')(kind)));
    return writeFile(file, `${JSON.stringify({ presets }, listed)}\n`);
  };
  const [first, ...others] = plain(globals.get('kinds')());
  await write(firstFile, [first]);
  await write(othersFile, others);
}

/**
 * Typed arrays as plain lists: JSON would make objects of them.
 * @param {string} _
 * @param {unknown} value
 */
function listed(_, value) {
  return ArrayBuffer.isView(value) ? Array.from(/** @type {Float64Array} */ (value)) : value;
}

await record().catch(complain);
