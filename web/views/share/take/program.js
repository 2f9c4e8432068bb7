/** The run as a program that gives the same numbers. */
import { textOf } from '../../../words/text.js';
import { choice } from './choice.js';
import { fileOf } from './fileof.js';
import { FRAMEWORKS } from './frameworks.js';

/** @type {import('../entries.js').Entry} */
export const program = {
  name: 'program',
  tells: true,
  take: ({ framework }) => ({ what: 'program', framework }),
  choices: (sharing) => choice('framework', sharing, FRAMEWORKS),
  made: ({ text }, _, frame) => ({
    note: textOf(frame.request.holds?.length ? 'take.program_unheld' : 'take.program'),
    file: fileOf(frame, 'py'),
    type: 'text/x-python',
    text,
    content: () => text,
  }),
};
