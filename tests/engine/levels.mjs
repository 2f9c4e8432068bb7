/**
 * Print the answers to requests, asked as the page asks them, in the runtime that ships, as one line of JSON.
 * node levels.mjs RUNTIME_FOLDER REQUESTS_JSON
 */
import { readFile } from 'node:fs/promises';
import { answerOf } from '../../web/engine/python.js';
import { pythonWith } from '../../web/runtime/node.js';

const [runtime = '', requests = ''] = process.argv.slice(2);
const answer = answerOf(await pythonWith(runtime));
const answers = JSON.parse(await readFile(requests, 'utf8')).map(answer);
console.log(JSON.stringify(answers, (_, value) => (ArrayBuffer.isView(value) ? [...value] : value)));
