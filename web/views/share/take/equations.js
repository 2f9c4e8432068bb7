/** The equations of the step for LaTeX. */
import { textOf } from '../../../words/text.js';
import { fileOf } from './fileof.js';

/** @type {import('../entries.js').Entry} */
export const equations = {
  name: 'equations',
  tells: true,
  take: (_, direction) => ({ what: 'equations', direction }),
  made: ({ text }, _, frame) => ({
    note: textOf('take.equations', { step: frame.cursor.step }),
    file: fileOf(frame, 'tex'),
    type: 'application/x-tex',
    text,
    content: () => text,
  }),
};
