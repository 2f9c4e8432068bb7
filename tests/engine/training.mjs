/**
 * Print how a training goes in the runtime that ships, asked as the page asks: after each slice the weights, the loss and how many tests pass.
 * node training.mjs RUNTIME_FOLDER QUESTION_JSON
 */
import { readFile } from 'node:fs/promises';
import { answerOf } from '../../web/engine/python.js';
import { after, begun, KEY, newest, requestOf } from '../../web/learning/training/course.js';
import { termsOf } from '../../web/learning/training/options.js';
import { pythonWith } from '../../web/runtime/node.js';

const [runtime = '', question = ''] = process.argv.slice(2);
const answer = answerOf(await pythonWith(runtime));
const { level, options, weights, slices, own = true } = JSON.parse(await readFile(question, 'utf8'));
let course = begun(level, termsOf(options, own));
const told = [];
for (const updates of slices) {
  const { lenses } = answer(requestOf(course, weights, updates));
  course = after(course, lenses[KEY]);
  const { tests, diverged } = course;
  told.push({ ...newest(course), tests, diverged });
}
console.log(JSON.stringify(told));
