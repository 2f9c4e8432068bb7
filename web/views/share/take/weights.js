/** The weights as a file that frameworks read. */
import { textOf } from '../../../words/text.js';
import { choice } from './choice.js';
import { fileOf } from './fileof.js';
import { NAMES } from './frameworks.js';

/** @type {readonly [string, string][]} */
const FORMS = [
  ['safetensors', '.safetensors'],
  ['npz', '.npz'],
];

/** @type {import('../entries.js').Entry} */
export const weights = {
  name: 'weights',
  take: ({ names, form }) => ({ what: 'weights', framework: names, form }),
  choices: (sharing) => [choice('names', sharing, NAMES), choice('form', sharing, FORMS)],
  made: ({ text, content = new Uint8Array() }, { form }, frame) => ({
    note: textOf('take.weights'),
    file: fileOf(frame, form),
    type: 'application/octet-stream',
    text,
    listed: true,
    content: () => content,
  }),
};
