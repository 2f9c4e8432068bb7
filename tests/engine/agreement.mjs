/**
 * Print what tests/core/agreement.py answers in the runtime that ships, as one line of JSON.
 * node agreement.mjs RUNTIME_FOLDER TESTS_ZIP
 */
import { readFile } from 'node:fs/promises';
import { pythonWith } from '../../web/runtime/node.js';

const [runtime = '', tests = ''] = process.argv.slice(2);
const python = await pythonWith(runtime);
python.FS.writeFile('/tests.zip', new Uint8Array(await readFile(tests)));
console.log(
  python.runPython(`
    import json, sys
    sys.path.append('/tests.zip')
    from tests.core.agreement import answers
    json.dumps(answers())`),
);
