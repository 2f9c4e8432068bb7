/**
 * Record the trace of every preset with the runtime that ships.
 * node record.js RUNTIME_FOLDER TARGET_FILE
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plain } from '../engine/python.js';
import { complain, pythonWith } from './node.js';

const [runtime = '', target = ''] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));

async function record() {
  const python = await pythonWith(runtime);
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

await record().catch(complain);
