/**
 * Print as one line of JSON how Python stands once it has started, in the runtime that ships.
 * node start.mjs RUNTIME_FOLDER
 */
import { answerOf } from '../../web/engine/python.js';
import { pythonWith } from '../../web/runtime/node.js';

const [runtime = ''] = process.argv.slice(2);
const python = await pythonWith(runtime);
const answer = answerOf(python);
const modules = python.runPython('import sys; list(sys.modules)').toJs();
/** What Python says where something goes wrong. @param {string} program */
const said = (program) => {
  try {
    python.runPython(program);
    return '';
  } catch (error) {
    return String(error);
  }
};
console.log(
  JSON.stringify({
    modules,
    collecting: python.runPython('import gc; gc.isenabled() and gc.get_freeze_count() > 0'),
    answer: answer(/** @type {any} */ ({ kind: 'no such kind' })),
    refused: said('import lstm_core\nlstm_core.Affine("much", 1, 2)'),
    absent: said('import asyncio\nasyncio.run(None)'),
    value: python.runPython('\n  x = 6\n  x * 7\n'),
    nothing: python.runPython('x = 1') ?? null,
  }),
);
