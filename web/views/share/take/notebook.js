/** The run as a notebook: its equations, the program, and a check against the numbers of the page. */
import { textOf } from '../../../words/text.js';
import { choice } from './choice.js';
import { fileOf } from './fileof.js';
import { FRAMEWORKS } from './frameworks.js';

/** What is read in it, cell by cell. @param {string} content */
const readable = (content) =>
  JSON.parse(content)
    .cells.map((/** @type {{source: string[]}} */ { source }) => source.join(''))
    .join('\n\n');

/** @type {import('../entries.js').Entry} */
export const notebook = {
  name: 'notebook',
  tells: true,
  take: ({ framework }) => ({ what: 'notebook', framework }),
  choices: (sharing) => choice('framework', sharing, FRAMEWORKS),
  made: ({ text }, _, frame) => ({
    note: textOf(frame.request.holds?.length ? 'take.notebook_unheld' : 'take.notebook'),
    file: fileOf(frame, 'ipynb'),
    type: 'application/x-ipynb+json',
    text: readable(text),
    listed: true,
    content: () => text,
  }),
};
