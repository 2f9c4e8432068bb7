/**
 * Record the trace of every preset with the runtime that ships: those of the kind to begin with, those of all others,
 * and of any kind those with several units or inputs.
 * node record.js RUNTIME_FOLDER FIRST_FILE OTHERS_FILE UNITS_FILE
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plain } from '../engine/python.js';
import { isMany } from '../units/shape.js';
import { complain, pythonWith } from './node.js';

/** @import { Preset } from '../state/types.js' */

const [runtime = '', firstFile = '', othersFile = '', unitsFile = ''] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));

async function record() {
  const python = await pythonWith(runtime);
  const globals = python.toPy({});
  python.runPython(await readFile(join(here, 'record.py'), 'utf8'), { globals });
  /** @type {string[]} */
  const kinds = plain(globals.get('kinds')());
  /** @type {Preset[]} */
  const all = kinds.flatMap((kind) => plain(globals.get('recorded')(kind)));
  const many = all.filter(({ request }) => isMany(request));
  const single = all.filter((preset) => !many.includes(preset));
  const first = single.filter(({ request }) => request.kind === kinds[0]);
  /** @param {string} file @param {Preset[]} presets */
  const write = (file, presets) => writeFile(file, `${JSON.stringify({ presets }, listed)}\n`);
  await write(firstFile, first);
  await write(
    othersFile,
    single.filter((preset) => !first.includes(preset)),
  );
  await write(unitsFile, many);
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
