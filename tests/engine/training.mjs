/**
 * Print how a training goes in the runtime that ships, asked as the page asks: after each slice the weights, the loss and how many tests pass,
 * and the Python that does the same. node training.mjs RUNTIME_FOLDER QUESTION_JSON
 */
import { readFile } from 'node:fs/promises';
import '../web/pageless.js';
import { answerOf } from '../../web/engine/python.js';
import { pythonWith } from '../../web/runtime/node.js';

await import('../../web/kinds/others.js');
const { kindNamed } = await import('../../web/kinds/register.js');
const { posed } = await import('../../web/learning/challenges/posed.js');
const { cellWith } = await import('../../web/learning/challenges/sliders.js');
const { codeOf } = await import('../../web/learning/training/code.js');
const { after, begun, KEY, newest, requestAt, requestOf } = await import('../../web/learning/training/course.js');
const { termsOf } = await import('../../web/learning/training/options.js');

const [runtime = '', question = ''] = process.argv.slice(2);
const answer = answerOf(await pythonWith(runtime));
const { level, options, slices, exam, kind = level.cell.kind, units = level.cell.units } = JSON.parse(
  await readFile(question, 'utf8'),
);
const cell = kindNamed(kind);
const here = posed(level, cell, units);
let course = begun(here, termsOf(options, here === level));
const { weights } = cellWith(cell, units);
const told = [];
for (const updates of slices) {
  const { lenses } = answer(requestOf(course, weights, updates));
  course = after(course, lenses[KEY]);
  const { tests, diverged } = course;
  told.push({ ...newest(course), tests, diverged, code: codeOf(course, newest(course)) });
}
if (exam) {
  const { lenses } = answer(requestAt(course, weights, newest(course), { updates: 0, exam }));
  told.at(-1).exam = lenses[KEY].exam[0];
}
console.log(JSON.stringify(told));
