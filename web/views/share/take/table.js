/** Every number of the run as a table. */
import { textOf } from '../../../words/text.js';
import { fileOf } from './fileof.js';

/** @type {import('../entries.js').Entry} */
export const table = {
  name: 'table',
  tells: true,
  take: () => ({ what: 'table' }),
  made: ({ text }, _, frame) => ({
    note: textOf('take.table'),
    file: fileOf(frame, 'csv'),
    type: 'text/csv',
    text,
    content: () => text,
  }),
};
